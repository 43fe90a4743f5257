package app.wheelhouse.vault;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Makes guessing at the desk slow: after wrong passphrases 1, 2, 4, 8, 16 s, then 30 s a try. It
/// ends with the program, and no number of wrong tries loses anything.
final class RetryDelay {
  private static final long LONGEST_SECONDS = 30;

  private final LongSupplier nanos;
  private int failures;
  private long from;

  RetryDelay(LongSupplier nanos) {
    this.nanos = nanos;
  }

  synchronized void failed() {
    failures++;
    from = nanos.getAsLong();
  }

  synchronized void succeeded() {
    failures = 0;
  }

  /// Until the next try is taken, milliseconds, rounded up; 0 when it is.
  synchronized long remainingMillis() {
    if (failures == 0) {
      return 0;
    }
    long seconds = failures > 5 ? LONGEST_SECONDS : 1L << (failures - 1);
    long left = TimeUnit.SECONDS.toNanos(seconds) - (nanos.getAsLong() - from);
    return left <= 0 ? 0 : (left + 999_999) / 1_000_000;
  }
}
