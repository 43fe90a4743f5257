package app.wheelhouse.ui.controls;

import java.util.Locale;

/// Time to the next trading cycle as `next 0:42`; makes a new text only when the second changes.
final class Countdown {
  private static final long MILLIS = 1_000;
  private static final long MINUTE = 60;
  private static final long HOUR = 3_600;

  private final String pattern;
  private long shown = -1;
  private String text = "";

  /// @param pattern of the whole text, with `{0}` where the time stands
  Countdown(String pattern) {
    this.pattern = pattern;
  }

  /// @param due engine time of the cycle, epoch milliseconds; 0 when there is none
  /// @param now engine time
  /// @return empty when there is no cycle
  String text(long due, long now) {
    // Counts down to 0:00 exactly when it is due, as people count.
    long seconds = due == 0 ? -1 : Math.ceilDiv(Math.max(0, due - now), MILLIS);
    if (seconds != shown) {
      shown = seconds;
      text = seconds < 0 ? "" : pattern.replace("{0}", of(seconds));
    }
    return text;
  }

  /// A long wait in words: `3 h 12 min`, `12 min`, `42 s`.
  ///
  /// @param millis above 0
  static String span(long millis) {
    long seconds = Math.ceilDiv(millis, MILLIS);
    if (seconds < MINUTE) {
      return seconds + " s";
    }
    long minutes = Math.ceilDiv(seconds, MINUTE);
    return minutes < MINUTE
        ? minutes + " min"
        : minutes / MINUTE + " h " + minutes % MINUTE + " min";
  }

  private static String of(long seconds) {
    if (seconds < HOUR) {
      return String.format(Locale.ROOT, "%d:%02d", seconds / MINUTE, seconds % MINUTE);
    }
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
  }
}
