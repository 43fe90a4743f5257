package app.wheelhouse.vault;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Two clocks that stand still until a test moves them.
final class FakeClock {
  private final AtomicLong millis = new AtomicLong(1_756_857_600_000L);
  private final AtomicLong nanos = new AtomicLong(7_000_000_000L);

  VaultClock clock() {
    return new VaultClock(millis::get, nanos::get);
  }

  long millis() {
    return millis.get();
  }

  /// Both go on.
  void pass(long someMillis) {
    millis.addAndGet(someMillis);
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(someMillis));
  }

  /// Only the wall clock goes on, as while a machine sleeps.
  void sleep(long someMillis) {
    millis.addAndGet(someMillis);
  }
}
