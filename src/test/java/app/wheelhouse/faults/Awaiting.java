package app.wheelhouse.faults;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what other threads and processes do; generous, so that only what never comes fails.
public final class Awaiting {
  private static final long LIMIT_SECONDS = 30;

  private Awaiting() {}

  /// Until it is so.
  ///
  /// @param what is awaited, for the failure's message
  /// @throws AssertionError when it is not so after half a minute
  public static void until(String what, BooleanSupplier reached) {
    until(what, LIMIT_SECONDS, reached);
  }

  /// @throws AssertionError when it is not so after these seconds
  public static void until(String what, long seconds, BooleanSupplier reached) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!reached.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Waited " + seconds + " s in vain: " + what);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }
}
