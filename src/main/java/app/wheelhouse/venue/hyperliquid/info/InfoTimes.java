package app.wheelhouse.venue.hyperliquid.info;

import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// Time and chance for the reads.
///
/// @param millis our clock, epoch milliseconds
/// @param nanos a clock that only measures spans
/// @param chance for the jitter of repeats
/// @param pause how to wait
public record InfoTimes(
    LongSupplier millis, LongSupplier nanos, RandomGenerator chance, Pause pause) {

  /// Waits.
  @FunctionalInterface
  public interface Pause {
    void sleep(long millis) throws InterruptedException;
  }

  /// With real waiting.
  public static InfoTimes of(LongSupplier millis, LongSupplier nanos, RandomGenerator chance) {
    return new InfoTimes(millis, nanos, chance, Thread::sleep);
  }
}
