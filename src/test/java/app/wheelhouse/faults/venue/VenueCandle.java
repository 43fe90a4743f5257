package app.wheelhouse.faults.venue;

import java.math.BigDecimal;

/// A candle of the local venue; sums are exact.
///
/// @param trades how many are in it, 0 for a quiet one
public record VenueCandle(
    String coin,
    long openTime,
    long length,
    BigDecimal open,
    BigDecimal high,
    BigDecimal low,
    BigDecimal close,
    BigDecimal volume,
    int trades) {

  static VenueCandle quiet(String coin, long openTime, long length, BigDecimal price) {
    return new VenueCandle(coin, openTime, length, price, price, price, price, BigDecimal.ZERO, 0);
  }

  /// The candle after one more trade; the first trade of a quiet one opens it.
  VenueCandle with(VenueTrade trade) {
    BigDecimal price = new BigDecimal(trade.price());
    return new VenueCandle(
        coin,
        openTime,
        length,
        trades == 0 ? price : open,
        trades == 0 ? price : high.max(price),
        trades == 0 ? price : low.min(price),
        price,
        volume.add(new BigDecimal(trade.size())),
        trades + 1);
  }

  /// This candle and the one after it as one of `newLength`.
  VenueCandle followedBy(VenueCandle next) {
    boolean empty = trades == 0;
    boolean nothing = next.trades == 0;
    return new VenueCandle(
        coin,
        openTime,
        length,
        empty ? next.open : open,
        nothing ? high : empty ? next.high : high.max(next.high),
        nothing ? low : empty ? next.low : low.min(next.low),
        nothing ? close : next.close,
        volume.add(next.volume),
        trades + next.trades);
  }

  VenueCandle startingAt(long newOpenTime, long newLength) {
    return new VenueCandle(coin, newOpenTime, newLength, open, high, low, close, volume, trades);
  }
}
