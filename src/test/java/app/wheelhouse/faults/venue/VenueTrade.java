package app.wheelhouse.faults.venue;

/// A public trade of the local venue.
///
/// @param buy whether the buyer was the aggressor
public record VenueTrade(String coin, long time, long tid, String price, String size, boolean buy) {
  VenueTrade later(long millis) {
    return new VenueTrade(coin, time + millis, tid, price, size, buy);
  }
}
