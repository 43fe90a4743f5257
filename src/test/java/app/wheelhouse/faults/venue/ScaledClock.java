package app.wheelhouse.faults.venue;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/// A clock that stands until it is told to run, and then runs `factor` times as fast as the wall's:
/// the venue and the desk of a drill share one, so that nine minutes pass in seconds.
public final class ScaledClock implements LongSupplier {
  private static final long STANDS = Long.MIN_VALUE;

  private final long start;
  private final double factor;
  private final long made = System.nanoTime();
  private volatile long began = STANDS;
  private volatile long leapt;

  /// @param start epoch milliseconds
  public ScaledClock(long start, double factor) {
    this.start = start;
    this.factor = factor;
  }

  /// The wall's own time.
  public static ScaledClock real() {
    return new ScaledClock(System.currentTimeMillis(), 1).run();
  }

  public ScaledClock run() {
    began = System.nanoTime();
    return this;
  }

  public double factor() {
    return factor;
  }

  /// Sets the calendar on, as when a computer wakes; spans do not notice.
  public void leap(long millis) {
    leapt += millis;
  }

  /// Epoch milliseconds.
  @Override
  public long getAsLong() {
    long since = began;
    long ran = since == STANDS ? 0 : (long) ((System.nanoTime() - since) * factor / 1e6);
    return start + ran + leapt;
  }

  /// For spans, as fast as this clock when it runs; it never stands, so that nobody waits in vain.
  public long nanos() {
    return (long) ((System.nanoTime() - made) * factor);
  }

  /// Waits until this clock shows `millis`.
  ///
  /// @throws InterruptedException when the thread is told to end
  public void awaitUntil(long millis) throws InterruptedException {
    for (long left = millis - getAsLong(); left > 0; left = millis - getAsLong()) {
      LockSupport.parkNanos((long) (left * 1e6 / factor) + 1);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }
}
