package app.wheelhouse.venue.hyperliquid.info;

import java.util.function.LongSupplier;

/// Our clock less the venue's, measured at the middle of a round trip. Thread-safe.
///
/// The venue writes its time on the answer between our sending and our receiving, so the middle is
/// wrong by at most half the round trip; the quickest of three says it best.
public final class VenueClock {
  private static final int TRIES = 3;

  private final HyperliquidInfo info;
  private final LongSupplier millis;
  private volatile Skew measured = new Skew(0, -1);

  /// What was measured.
  ///
  /// @param millis ours less the venue's; positive when our clock is ahead
  /// @param roundTripMillis of the quickest try, −1 when nothing was measured; the skew is right to
  ///   half of it
  public record Skew(long millis, long roundTripMillis) {
    public boolean isKnown() {
      return roundTripMillis >= 0;
    }
  }

  /// @param millis our clock, epoch milliseconds: the one that `info` has
  public VenueClock(HyperliquidInfo info, LongSupplier millis) {
    this.info = info;
    this.millis = millis;
  }

  /// Asks three times (weight 2 each) and keeps the quickest answer. Blocks.
  public Skew measure() throws InfoException {
    VenueTime best = info.venueTime();
    for (int i = 1; i < TRIES; i++) {
      VenueTime next = info.venueTime();
      best = next.roundTripNanos() < best.roundTripNanos() ? next : best;
    }
    return take(best);
  }

  /// Asks once: for what need not be better than a second. Blocks.
  public Skew glance() throws InfoException {
    return take(info.venueTime());
  }

  private Skew take(VenueTime time) {
    Skew skew = new Skew(time.ourTime() - time.venueTime(), time.roundTripNanos() / 1_000_000);
    measured = skew;
    return skew;
  }

  /// The last measurement.
  public Skew skew() {
    return measured;
  }

  /// The venue's time now, as well as we know it, epoch milliseconds.
  public long venueMillis() {
    return millis.getAsLong() - measured.millis();
  }
}
