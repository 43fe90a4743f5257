package app.wheelhouse.ui.header;

import java.util.Locale;

/// The figures of the line in their order; where the line is too narrow, those of the highest
/// number go first.
enum Rank {
  PRICE(0),
  AGE(1),
  INDICATION(2),
  MARK(3),
  ORACLE(5),
  SPREAD(6),
  CHANGE(4),
  VOLUME(9),
  FUNDING(7),
  OPEN_INTEREST(8),
  VOLATILITY(10);

  private final int expendable;

  Rank(int expendable) {
    this.expendable = expendable;
  }

  /// Higher is dropped earlier.
  int expendable() {
    return expendable;
  }

  /// The end of the text keys.
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
