package app.wheelhouse.engine;

import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import java.util.EnumMap;

/// The range of prices of one market between two of its events, for trades on paper.
///
/// The venue's mark decides where it is in force, because stops and liquidations go by it; else
/// what was traded. Of a forming candle only what is new since its last step counts.
final class ShadowPath {
  private final EnumMap<Timeframe, Candle> candles = new EnumMap<>(Timeframe.class);
  private double open;
  private double high;
  private double low;
  private double last;
  private long since;

  ShadowPath(MarketView market) {
    last = market.mark();
  }

  /// Reads an event that the market has taken in; false when it brought no price.
  boolean take(MarketView market, MarketEvent event) {
    return switch (event) {
      case Context _, Quote _, Book _ -> point(market.mark());
      case Trade trade ->
          isMarked(market)
              ? point(market.mark())
              : range(trade.first(), trade.high(), trade.low(), trade.price(), Long.MAX_VALUE);
      case Candle candle -> {
        Candle before = candles.put(candle.timeframe(), candle);
        yield isMarked(market)
            ? point(market.mark())
            : before != null && before.openTime() == candle.openTime()
                ? step(before, candle)
                : range(
                    candle.open(), candle.high(), candle.low(), candle.close(), candle.openTime());
      }
    };
  }

  /// First price of the range, or the last one before it where nothing was skipped.
  double open() {
    return open;
  }

  double high() {
    return high;
  }

  double low() {
    return low;
  }

  /// The newest price.
  double last() {
    return last;
  }

  /// True when all of the range came after `time`; else only its last price may have.
  boolean isAllAfter(long time) {
    return time <= since;
  }

  /// A mark that is not the price is the venue's and in force.
  private boolean isMarked(MarketView market) {
    return market.mark() != market.price();
  }

  private boolean point(double price) {
    return range(price, price, price, price, Long.MAX_VALUE);
  }

  private boolean step(Candle before, Candle now) {
    double from = before.close();
    return range(
        from,
        now.high() > before.high() ? now.high() : Math.max(from, now.close()),
        now.low() < before.low() ? now.low() : Math.min(from, now.close()),
        now.close(),
        before.time());
  }

  private boolean range(
      double newOpen, double newHigh, double newLow, double newLast, long newSince) {
    boolean prices = newLow > 0 && newHigh < Double.POSITIVE_INFINITY;
    boolean ordered = newOpen >= newLow && newOpen <= newHigh;
    if (!prices || !ordered || !(newLast >= newLow && newLast <= newHigh)) {
      return false;
    }
    open = newOpen;
    high = newHigh;
    low = newLow;
    last = newLast;
    since = newSince;
    return true;
  }
}
