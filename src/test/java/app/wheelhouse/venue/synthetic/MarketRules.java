package app.wheelhouse.venue.synthetic;

import static app.wheelhouse.venue.synthetic.Markets.isPrice;
import static app.wheelhouse.venue.synthetic.Markets.isSize;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Trade;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Every rule that a stream of synthetic events must keep, checked event by event.
final class MarketRules {
  private final Map<InstrumentId, Instrument> instruments = new LinkedHashMap<>();
  private final Map<InstrumentId, Quote> quotes = new LinkedHashMap<>();
  private final Map<InstrumentId, Trade> lastTrades = new LinkedHashMap<>();
  private long time = Long.MIN_VALUE;
  private int trades;
  private int walkedLevels;

  MarketRules(List<Instrument> instruments) {
    for (Instrument instrument : instruments) {
      this.instruments.put(instrument.id(), instrument);
    }
  }

  int trades() {
    return trades;
  }

  int walkedLevels() {
    return walkedLevels;
  }

  void check(MarketEvent event) {
    require(event.time() >= time, "time goes back", event);
    require(event.time() == event.exchangeTime(), "two times", event);
    time = event.time();
    Instrument instrument = Objects.requireNonNull(instruments.get(event.instrument()));
    switch (event) {
      case Quote quote -> quote(instrument, quote);
      case Book book -> book(instrument, book);
      case Trade trade -> trade(instrument, trade);
      case Context context -> context(instrument, context);
      case Candle candle -> require(false, "a candle in the live stream", candle);
    }
  }

  private void quote(Instrument instrument, Quote quote) {
    require(isPrice(instrument, quote.bid()) && isPrice(instrument, quote.ask()), "price", quote);
    boolean sizes = isSize(instrument, quote.bidSize()) && isSize(instrument, quote.askSize());
    require(sizes, "size", quote);
    require(!quote.isCrossed(), "crossed", quote);
    quotes.put(quote.instrument(), quote);
  }

  private void book(Instrument instrument, Book book) {
    require(book.bids().depth() == 20 && book.asks().depth() == 20, "depth", book);
    side(instrument, book, book.bids(), -1);
    side(instrument, book, book.asks(), 1);
    require(!book.isCrossed(), "crossed", book);
    Quote quote = Objects.requireNonNull(quotes.get(book.instrument()));
    boolean same = quote.bid() == book.bids().price(0) && quote.ask() == book.asks().price(0);
    require(same, "touch differs from " + quote, book);
  }

  private static void side(Instrument instrument, Book book, Levels levels, int away) {
    for (int i = 0; i < levels.depth(); i++) {
      require(isPrice(instrument, levels.price(i)), "price of level " + i, book);
      require(isSize(instrument, levels.size(i)), "size of level " + i, book);
      boolean worse = i == 0 || (levels.price(i) - levels.price(i - 1)) * away > 0;
      require(worse, "order of level " + i, book);
    }
  }

  private void trade(Instrument instrument, Trade trade) {
    require(isPrice(instrument, trade.price()), "price", trade);
    require(isSize(instrument, trade.size()), "size", trade);
    require(trade.buySize() == 0 || trade.buySize() == trade.size(), "two sides", trade);
    Quote quote = Objects.requireNonNull(quotes.get(trade.instrument()));
    boolean buy = trade.buySize() > 0;
    double beyond = buy ? trade.price() - quote.ask() : quote.bid() - trade.price();
    require(beyond >= 0, "inside the spread of " + quote, trade);
    @Nullable Trade last = lastTrades.put(trade.instrument(), trade);
    require(last == null || trade.tradeId() > last.tradeId(), "trade id", trade);
    if (beyond > 0) {
      walkedLevels++;
      boolean walks = last != null && last.time() == trade.time() && last.buySize() > 0 == buy;
      require(walks, "away from the touch without walking the book", trade);
    }
    trades++;
  }

  private static void context(Instrument instrument, Context context) {
    boolean prices = isPrice(instrument, context.mark()) && isPrice(instrument, context.index());
    require(prices, "price", context);
    require(isSize(instrument, context.openInterest()), "open interest", context);
    require(Math.abs(context.fundingRate()) <= 0.04, "funding above the venue's cap", context);
  }

  private static void require(boolean kept, String what, MarketEvent event) {
    if (!kept) {
      throw new AssertionError(what + ": " + event);
    }
  }
}
