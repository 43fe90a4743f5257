package app.wheelhouse.domain.market;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.Side;

/// One public trade, or several of one bar-minute merged so that bars and volume stay exact.
///
/// @param tradeId the venue's id of the last trade; 0 when it has none
/// @param price the last price
/// @param size sum of sizes, base units
/// @param buySize the part of `size` in which the buyer was the aggressor
/// @param first the first price
/// @param high the highest price
/// @param low the lowest price
/// @param count how many trades are in it, 1 or more
public record Trade(
    InstrumentId instrument,
    long time,
    long exchangeTime,
    long tradeId,
    double price,
    double size,
    double buySize,
    double first,
    double high,
    double low,
    int count)
    implements MarketEvent {

  public static Trade single(
      InstrumentId instrument,
      long time,
      long exchangeTime,
      long tradeId,
      double price,
      double size,
      Side aggressor) {
    double bought = aggressor == Side.BUY ? size : 0;
    return new Trade(
        instrument, time, exchangeTime, tradeId, price, size, bought, price, price, price, 1);
  }

  /// True when `next` may be merged into this one: same instrument and same exchange minute, so
  /// that every bar of the product sees the same open, high, low, close and volume as from both.
  public boolean mergesWith(Trade next) {
    return instrument.equals(next.instrument)
        && Timeframe.M1.openTime(exchangeTime) == Timeframe.M1.openTime(next.exchangeTime);
  }

  /// This trade followed by `next`.
  public Trade mergedWith(Trade next) {
    return new Trade(
        instrument,
        next.time,
        next.exchangeTime,
        next.tradeId,
        next.price,
        size + next.size,
        buySize + next.buySize,
        first,
        Math.max(high, next.high),
        Math.min(low, next.low),
        count + next.count);
  }
}
