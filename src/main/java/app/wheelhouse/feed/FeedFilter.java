package app.wheelhouse.feed;

import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Trade;

/// What every market event must pass before the engine sees it: no trade twice, no impossible
/// price.
///
/// Not thread-safe: one filter a feed thread.
public final class FeedFilter {
  private final TradeDeduplicator trades = new TradeDeduplicator();
  private long rejected;

  /// True when the event may go on.
  public boolean admit(MarketEvent event) {
    if (!isPossible(event)) {
      rejected++;
      return false;
    }
    return !(event instanceof Trade trade) || trades.admit(trade);
  }

  /// Trades that came again.
  public long duplicates() {
    return trades.duplicates();
  }

  /// Events with an impossible price or size, and crossed books and quotes.
  public long rejected() {
    return rejected;
  }

  private static boolean isPossible(MarketEvent event) {
    return switch (event) {
      case Candle candle ->
          isPrice(candle.low())
              && isPrice(candle.high())
              && candle.low() <= Math.min(candle.open(), candle.close())
              && candle.high() >= Math.max(candle.open(), candle.close())
              && isSize(candle.volume());
      case Trade trade ->
          isPrice(trade.price())
              && isPrice(trade.first())
              && isPrice(trade.low())
              && isPrice(trade.high())
              && isSize(trade.size());
      case Quote quote ->
          isPrice(quote.bid())
              && isPrice(quote.ask())
              && !quote.isCrossed()
              && isSize(quote.bidSize())
              && isSize(quote.askSize());
      case Book book -> isPossible(book.bids()) && isPossible(book.asks()) && !book.isCrossed();
      case Context context -> isPrice(context.mark()) && isPrice(context.index());
    };
  }

  private static boolean isPossible(Levels levels) {
    for (int i = 0; i < levels.depth(); i++) {
      if (!isPrice(levels.price(i)) || !isSize(levels.size(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPrice(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY;
  }

  private static boolean isSize(double value) {
    return value >= 0 && value < Double.POSITIVE_INFINITY;
  }
}
