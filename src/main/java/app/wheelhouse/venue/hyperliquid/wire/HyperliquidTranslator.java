package app.wheelhouse.venue.hyperliquid.wire;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.AllContexts;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.BestPrices;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Books;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Candles;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Contexts;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Trades;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From the venue's market messages to the desk's; the venue's names end here. Immutable.
///
/// What is impossible (a mark of 0, a crossed book) is translated as it was said: the feed's filter
/// judges it and tells the trader.
public final class HyperliquidTranslator {
  private final Map<String, InstrumentId> instruments;
  private final List<String> universe;

  /// @param instruments by the venue's coin; others are ignored
  public HyperliquidTranslator(Map<String, InstrumentId> instruments) {
    this(instruments, List.of());
  }

  /// @param instruments by the venue's coin; others are ignored
  /// @param universe names of the main dex in the order of its `meta`, needed for
  ///   [SocketMessage.AllContexts]
  public HyperliquidTranslator(Map<String, InstrumentId> instruments, List<String> universe) {
    this.instruments = Map.copyOf(instruments);
    this.universe = List.copyOf(universe);
  }

  /// What the message says about our markets, in its order; empty for any other message.
  ///
  /// @param time when it was received, epoch milliseconds
  public List<MarketEvent> market(SocketMessage message, long time) {
    return switch (message) {
      case Trades trades -> trades(trades, time);
      case Books book -> book(book, time);
      case BestPrices best -> quote(best, time);
      case Contexts one -> context(one.coin(), one.context(), time);
      case AllContexts all -> contexts(all, time);
      case Candles candles -> candles(candles, time);
      case SocketMessage.Mids _,
          SocketMessage.UserFills _,
          SocketMessage.OrderUpdates _,
          SocketMessage.UserEvents _,
          SocketMessage.UserFundings _,
          SocketMessage.LedgerUpdates _,
          SocketMessage.WebData2 _,
          SocketMessage.ClearinghouseStates _,
          SocketMessage.OpenOrders _,
          SocketMessage.SpotStates _,
          SocketMessage.ActiveAsset _,
          SocketMessage.Notification _,
          SocketMessage.PostReply _,
          SocketMessage.Subscribed _,
          SocketMessage.Unsubscribed _,
          SocketMessage.Pong _,
          SocketMessage.VenueError _,
          SocketMessage.Unknown _ ->
          List.of();
    };
  }

  /// The venue's candle as a bar; empty for an interval that the desk does not have.
  public static Optional<Bar> bar(WireCandle candle) {
    return Timeframe.parse(candle.interval())
        .map(timeframe ->
            Bar.of(
                timeframe,
                candle.openTime(),
                candle.open(),
                candle.high(),
                candle.low(),
                candle.close(),
                candle.volume()));
  }

  private List<MarketEvent> trades(Trades trades, long time) {
    List<MarketEvent> events = new ArrayList<>(trades.count());
    for (int i = 0; i < trades.count(); i++) {
      InstrumentId id = instruments.get(trades.coins()[i]);
      if (id != null) {
        events.add(
            Trade.single(
                id,
                time,
                trades.times()[i],
                trades.ids()[i],
                trades.prices()[i],
                trades.sizes()[i],
                trades.buys()[i] ? Side.BUY : Side.SELL));
      }
    }
    return events;
  }

  private List<MarketEvent> book(Books book, long time) {
    InstrumentId id = instruments.get(book.coin());
    if (id == null) {
      return List.of();
    }
    return List.of(
        new Book(
            id,
            time,
            book.time(),
            new Levels(book.bidPrices(), book.bidSizes()),
            new Levels(book.askPrices(), book.askSizes())));
  }

  /// Without one of its sides it is no quote.
  private List<MarketEvent> quote(BestPrices best, long time) {
    InstrumentId id = instruments.get(best.coin());
    if (id == null || !best.hasBid() || !best.hasAsk()) {
      return List.of();
    }
    return List.of(
        new Quote(id, time, best.time(), best.bid(), best.bidSize(), best.ask(), best.askSize()));
  }

  /// A context has no time of its own: when it came is when it was.
  private List<MarketEvent> context(String coin, AssetContext context, long time) {
    InstrumentId id = instruments.get(coin);
    if (id == null) {
      return List.of();
    }
    return List.of(
        new Context(
            id,
            time,
            time,
            context.mark(),
            context.oracle(),
            context.funding(),
            context.openInterest()));
  }

  /// By place, and only when the number of places is that of our universe: else a listing has
  /// shifted them, and a context would go to the wrong instrument.
  private List<MarketEvent> contexts(AllContexts all, long time) {
    List<AssetContext> contexts = all.byDex().getOrDefault("", List.of());
    if (contexts.size() != universe.size()) {
      return List.of();
    }
    List<MarketEvent> events = new ArrayList<>(instruments.size());
    for (int i = 0; i < contexts.size(); i++) {
      events.addAll(context(universe.get(i), contexts.get(i), time));
    }
    return events;
  }

  /// The venue says a candle until the next one begins; it never says that one is closed.
  private List<MarketEvent> candles(Candles candles, long time) {
    List<MarketEvent> events = new ArrayList<>(candles.candles().size());
    for (WireCandle candle : candles.candles()) {
      InstrumentId id = instruments.get(candle.coin());
      Timeframe timeframe = Timeframe.parse(candle.interval()).orElse(null);
      if (id != null && timeframe != null) {
        events.add(
            new Candle(
                id,
                time,
                timeframe,
                candle.openTime(),
                candle.open(),
                candle.high(),
                candle.low(),
                candle.close(),
                candle.volume(),
                false));
      }
    }
    return events;
  }
}
