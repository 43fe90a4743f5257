package app.wheelhouse.desk;

import java.util.function.LongSupplier;

/// Epoch milliseconds that never go back: when the system's clock is set back, this one goes on
/// from where it was, so that nothing scheduled waits for an hour to come round again.
final class SteadyClock implements LongSupplier {
  private final LongSupplier wall;
  private final LongSupplier nanos;
  private long base;
  private long since;

  /// @param wall the system's epoch milliseconds
  /// @param nanos a clock that only measures spans
  SteadyClock(LongSupplier wall, LongSupplier nanos) {
    this.wall = wall;
    this.nanos = nanos;
    this.base = wall.getAsLong();
    this.since = nanos.getAsLong();
  }

  @Override
  public synchronized long getAsLong() {
    long elapsed = nanos.getAsLong();
    long steady = base + (elapsed - since) / 1_000_000;
    long system = wall.getAsLong();
    if (system > steady) {
      // Set forward, or back from sleep: follow.
      base = system;
      since = elapsed;
      return system;
    }
    return steady;
  }
}
