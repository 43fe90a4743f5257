package app.wheelhouse.faults.venue;

import java.util.OptionalLong;

/// The venue's names of candle lengths.
final class Intervals {
  private Intervals() {}

  /// Milliseconds of `1m` to `1d`; empty for what the local venue does not make.
  static OptionalLong millis(String interval) {
    long minutes =
        switch (interval) {
          case "1m" -> 1;
          case "3m" -> 3;
          case "5m" -> 5;
          case "15m" -> 15;
          case "30m" -> 30;
          case "1h" -> 60;
          case "2h" -> 120;
          case "4h" -> 240;
          case "8h" -> 480;
          case "12h" -> 720;
          case "1d" -> 1_440;
          default -> 0;
        };
    return minutes == 0 ? OptionalLong.empty() : OptionalLong.of(minutes * 60_000);
  }
}
