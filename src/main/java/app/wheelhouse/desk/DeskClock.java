package app.wheelhouse.desk;

import java.time.ZoneId;
import java.util.concurrent.locks.LockSupport;

/// Real time: the one place where it is read.
final class DeskClock {
  private DeskClock() {}

  /// Epoch milliseconds.
  static long now() {
    return System.currentTimeMillis();
  }

  /// Where this computer is.
  static ZoneId zone() {
    return ZoneId.systemDefault();
  }

  /// For measuring spans, nanoseconds.
  static long nanos() {
    return System.nanoTime();
  }

  static void parkUntil(long nanos) {
    long left = nanos - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = nanos - System.nanoTime();
    }
  }
}
