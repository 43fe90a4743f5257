package app.wheelhouse.ui.watchlist;

import java.util.Locale;

/// A span over which momentum is told, shortest first.
public enum Horizon {
  S5(5),
  S15(15),
  M1(60),
  M5(300),
  M15(900),
  H1(3_600),
  H4(14_400),
  H24(86_400);

  private static final double HOUR = 3_600;
  private static final double HOUR_FULL = 0.01;

  private final long seconds;

  Horizon(long seconds) {
    this.seconds = seconds;
  }

  public long millis() {
    return seconds * 1_000;
  }

  /// A change that fills its bar: 1 % over an hour, by the square root of time for the others, as
  /// prices spread.
  double full() {
    return HOUR_FULL * Math.sqrt(seconds / HOUR);
  }

  /// The end of its text key: `s5`, `m1` …
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
