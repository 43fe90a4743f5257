package app.wheelhouse.domain.market;

import java.util.Optional;

/// The clock-aligned lengths of a bar, 1 minute to 1 day (UTC).
public enum Timeframe {
  M1("1m", 1),
  M3("3m", 3),
  M5("5m", 5),
  M15("15m", 15),
  M30("30m", 30),
  H1("1h", 60),
  H4("4h", 240),
  D1("1d", 1440);

  private final String label;
  private final long millis;

  Timeframe(String label, int minutes) {
    this.label = label;
    this.millis = minutes * 60_000L;
  }

  /// `1m`, `5m`, `1h` …, as venues write it.
  public String label() {
    return label;
  }

  public long millis() {
    return millis;
  }

  /// Start of the bar that holds `epochMillis` (also right before 1970).
  public long openTime(long epochMillis) {
    return Math.floorDiv(epochMillis, millis) * millis;
  }

  /// True when bars of `shorter` fit into bars of this length without remainder.
  public boolean isMultipleOf(Timeframe shorter) {
    return millis % shorter.millis == 0;
  }

  public static Optional<Timeframe> parse(String label) {
    for (Timeframe timeframe : values()) {
      if (timeframe.label.equals(label)) {
        return Optional.of(timeframe);
      }
    }
    return Optional.empty();
  }

  public static Optional<Timeframe> ofMillis(long millis) {
    for (Timeframe timeframe : values()) {
      if (timeframe.millis == millis) {
        return Optional.of(timeframe);
      }
    }
    return Optional.empty();
  }
}
