package app.wheelhouse.ui.blotter;

import java.util.Locale;

/// What the blotter shows.
public enum BlotterTab {
  ORDERS,
  FILLS,
  TRADES,
  /// What the shell put beside the tables, such as the balance history.
  GUEST;

  /// The end of the text keys: `orders`, `fills` …
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
