package app.wheelhouse.support;

import java.util.random.RandomGenerator;

/// How long to wait before trying again: doubling from `first` to `longest`, each a little off, so
/// that many callers do not come back at the same moment.
///
/// @param firstMillis before the second attempt, 1 or more
/// @param longestMillis `firstMillis` or more
/// @param jitter share by which a wait may be shorter or longer, 0 to below 1
public record Backoff(long firstMillis, long longestMillis, double jitter) {
  public Backoff {
    if (firstMillis < 1 || longestMillis < firstMillis || !(jitter >= 0 && jitter < 1)) {
      throw new IllegalArgumentException(
          "Not a back-off: " + firstMillis + " ms to " + longestMillis + " ms, jitter " + jitter);
    }
  }

  /// Milliseconds to wait after the failure of this attempt, before jitter.
  ///
  /// @param attempt 1 for the first failure
  public long plainMillis(int attempt) {
    int doublings = Math.max(0, attempt - 1);
    // Beyond 62 doublings a long overflows; the longest wait is reached well before.
    return doublings > 62 || firstMillis > longestMillis >> doublings
        ? longestMillis
        : firstMillis << doublings;
  }

  /// Milliseconds to wait after the failure of this attempt.
  ///
  /// @param attempt 1 for the first failure
  /// @param chance drawn once a call
  public long millis(int attempt, RandomGenerator chance) {
    double share = 1 + jitter * (2 * chance.nextDouble() - 1);
    return Math.max(1, Math.round(plainMillis(attempt) * share));
  }
}
