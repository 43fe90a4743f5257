package app.wheelhouse.feed;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Trade;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Holds back a price that is far from the last one of its instrument until a second event agrees:
/// a market does jump, but then everybody sees it; a corrupt number stands alone.
final class JumpFilter {
  /// Share of the last price beyond which a price is a jump.
  static final double JUMP = 0.30;

  /// Share of the held price within which another confirms it.
  static final double AGREES = 0.05;

  private final Map<InstrumentId, Market> markets = new TreeMap<>();

  /// What became of an event.
  ///
  /// @param passed now, in this order; a held one comes with the time of the one that confirmed it
  /// @param doubt why the event is held; null when it is not
  /// @param dropped events that were held and that nothing confirmed
  /// @param repeated whether it is the held trade once more
  record Answer(List<MarketEvent> passed, @Nullable String doubt, int dropped, boolean repeated) {}

  private static final class Market {
    private double price = Double.NaN;
    private @Nullable MarketEvent held;
  }

  Answer take(MarketEvent event) {
    double price = priceOf(event);
    if (Double.isNaN(price)) {
      return new Answer(List.of(event), null, 0, false);
    }
    Market market = markets.computeIfAbsent(event.instrument(), _ -> new Market());
    MarketEvent held = market.held;
    if (held != null && isSameTrade(held, event)) {
      return new Answer(List.of(), null, 0, true);
    }
    if (held != null && Math.abs(price - priceOf(held)) <= AGREES * priceOf(held)) {
      market.held = null;
      market.price = price;
      return new Answer(List.of(at(held, event.time()), event), null, 0, false);
    }
    int dropped = held == null ? 0 : 1;
    if (Math.abs(price - market.price) > JUMP * market.price) {
      market.held = event;
      return new Answer(List.of(), sentence(price, market.price), dropped, false);
    }
    market.held = null;
    market.price = price;
    return new Answer(List.of(event), null, dropped, false);
  }

  /// NaN where an event says no price of the moment.
  private static double priceOf(MarketEvent event) {
    return switch (event) {
      case Candle _ -> Double.NaN;
      case Trade trade -> trade.price();
      case Quote quote -> quote.mid();
      case Book book -> book.mid();
      case Context context -> context.mark();
    };
  }

  /// A line that breaks sends the same trade again, and a corrupt one may not confirm itself.
  private static boolean isSameTrade(MarketEvent held, MarketEvent event) {
    return held instanceof Trade first
        && event instanceof Trade again
        && first.tradeId() != 0
        && first.tradeId() == again.tradeId();
  }

  /// The event as it is taken now: time never goes back.
  private static MarketEvent at(MarketEvent event, long time) {
    return switch (event) {
      case Candle candle -> candle;
      case Trade t ->
          new Trade(
              t.instrument(),
              time,
              t.exchangeTime(),
              t.tradeId(),
              t.price(),
              t.size(),
              t.buySize(),
              t.first(),
              t.high(),
              t.low(),
              t.count());
      case Quote q ->
          new Quote(
              q.instrument(), time, q.exchangeTime(), q.bid(), q.bidSize(), q.ask(), q.askSize());
      case Book b -> new Book(b.instrument(), time, b.exchangeTime(), b.bids(), b.asks());
      case Context c ->
          new Context(
              c.instrument(),
              time,
              c.exchangeTime(),
              c.mark(),
              c.index(),
              c.fundingRate(),
              c.openInterest());
    };
  }

  private static String sentence(double price, double last) {
    return "the price jumped from "
        + Doubt.text(last)
        + " to "
        + Doubt.text(price)
        + " and nothing has confirmed it yet";
  }
}
