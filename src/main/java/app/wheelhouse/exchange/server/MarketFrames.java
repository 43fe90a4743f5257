package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.BookView;
import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.core.ExchangeEvent;
import app.wheelhouse.exchange.core.ListedAsset;
import app.wheelhouse.exchange.core.TradeView;
import app.wheelhouse.exchange.wire.Json;
import app.wheelhouse.exchange.wire.MalformedRequest;
import app.wheelhouse.exchange.wire.MarketJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the public channels say: at once of trades and best prices, every half second of books,
/// every second of prices and contexts, changed or not, so that a client knows the market is there.
final class MarketFrames {
  private static final long BOOKS_EVERY = 500;
  private static final long PRICES_EVERY = 1_000;
  private static final int SNAPSHOT_TRADES = 30;

  /// Above this many waiting messages a client gets no more of those that newer ones replace.
  private static final int SLOW = 500;

  private final Floor floor;
  private final ExchangeCore core;
  private final Candles candles;
  private final MarketDesk desk;
  private final MarketJson writer;
  private final Map<Integer, String> lastBest = new HashMap<>();
  private long lastBooks;
  private long lastPrices;

  MarketFrames(Floor floor, Candles candles, MarketDesk desk) {
    this.floor = floor;
    this.core = floor.core();
    this.candles = candles;
    this.desk = desk;
    this.writer = new MarketJson(floor.said());
  }

  /// Says what has just happened.
  void tell(List<Subscriber> all, List<ExchangeEvent> news, long now) {
    SortedMap<Integer, List<TradeView>> traded = new TreeMap<>();
    TreeSet<Integer> moved = new TreeSet<>();
    for (ExchangeEvent event : news) {
      switch (event) {
        case ExchangeEvent.Traded(TradeView trade) -> {
          candles.take(trade);
          traded.computeIfAbsent(trade.asset(), _ -> new ArrayList<>()).add(trade);
        }
        case ExchangeEvent.BookChanged changed -> moved.add(changed.asset());
        case ExchangeEvent.OrderUpdated _,
            ExchangeEvent.FillMade _,
            ExchangeEvent.FundingPaid _,
            ExchangeEvent.Liquidated _,
            ExchangeEvent.MarkChanged _ -> {}
      }
    }
    if (!all.isEmpty()) {
      traded.forEach((asset, trades) -> trades(all, asset, trades, now));
      moved.forEach(asset -> best(all, asset, now));
    }
  }

  /// Says what is said from time to time.
  void pulse(List<Subscriber> all, long now) {
    boolean books = now - lastBooks >= BOOKS_EVERY;
    boolean prices = now - lastPrices >= PRICES_EVERY;
    lastBooks = books ? now : lastBooks;
    lastPrices = prices ? now : lastPrices;
    for (Subscriber each : all) {
      if (each.session().waiting() > SLOW) {
        continue;
      }
      each.heard()
          .forEach((subscription, asked) -> {
            boolean due =
                switch (subscription.type()) {
                  case "l2Book" -> books;
                  case "allMids", "activeAssetCtx", "allDexsAssetCtxs" -> prices;
                  default -> false;
                };
            if (due) {
              now(subscription, asked, now)
                  .ifPresent(data -> each.send(subscription.type(), data, now));
            }
          });
    }
  }

  /// What a new subscription hears first.
  void snapshot(Subscriber to, Subscription subscription, JsonNode asked, long now) {
    int asset = floor.asset(subscription.coin());
    switch (subscription.type()) {
      case "trades" -> {
        List<TradeView> newestFirst = core.trades(asset, SNAPSHOT_TRADES);
        if (!newestFirst.isEmpty()) {
          to.send("trades", trades(newestFirst.reversed()), now);
        }
      }
      case "bbo" -> to.send("bbo", writer.best(core.book(asset, 1), now), now);
      case "candle" -> candle(to, subscription, asset, now);
      default ->
          now(subscription, asked, now).ifPresent(data -> to.send(subscription.type(), data, now));
    }
  }

  /// What a channel says as things stand; empty for those that only say what is new.
  private Optional<JsonNode> now(Subscription subscription, JsonNode asked, long now) {
    int asset = floor.asset(subscription.coin());
    return switch (subscription.type()) {
      case "l2Book" -> Optional.of(book(asset, asked, now));
      case "allMids" -> {
        ObjectNode mids = Json.object();
        mids.set("mids", desk.mids());
        yield Optional.of(mids);
      }
      case "activeAssetCtx" -> {
        ObjectNode context = Json.object();
        context.put("coin", subscription.coin());
        context.set("ctx", desk.context(asset));
        yield Optional.of(context);
      }
      case "allDexsAssetCtxs" -> {
        ObjectNode contexts = Json.object();
        contexts.putArray("ctxs").addArray().add("").add(desk.contexts());
        yield Optional.of(contexts);
      }
      default -> Optional.empty();
    };
  }

  private JsonNode book(int asset, JsonNode asked, long now) {
    BookView book = core.book(asset, BookSteps.depth(asked));
    try {
      return writer.book(BookSteps.rounded(book, asked), now);
    } catch (MalformedRequest _) {
      // Steps that do not exist: the plain book is better than none.
      return writer.book(core.book(asset, MarketDesk.DEPTH), now);
    }
  }

  private void trades(List<Subscriber> all, int asset, List<TradeView> trades, long now) {
    ListedAsset listed = core.assets().get(asset);
    Subscription channel = new Subscription("trades", "", listed.name(), "");
    ArrayNode data = trades(trades);
    for (Subscriber each : all) {
      if (each.hears(channel)) {
        each.send("trades", data, now);
      }
      for (Subscription own : List.copyOf(each.heard().keySet())) {
        if (own.type().equals("candle") && own.coin().equals(listed.name())) {
          candle(each, own, asset, now);
        }
      }
    }
  }

  private void candle(Subscriber to, Subscription subscription, int asset, long now) {
    Interval interval = Interval.of(subscription.more()).orElseThrow();
    candles
        .forming(asset, interval, now)
        .ifPresent(candle ->
            to.send(
                "candle", candle.json(subscription.coin(), interval, floor.said().out(0)), now));
  }

  private void best(List<Subscriber> all, int asset, long now) {
    Subscription channel = new Subscription("bbo", "", core.assets().get(asset).name(), "");
    if (all.stream().noneMatch(each -> each.hears(channel))) {
      return;
    }
    ObjectNode best = writer.best(core.book(asset, 1), now);
    String text = best.path("bbo").toString();
    if (text.equals(lastBest.put(asset, text))) {
      return;
    }
    for (Subscriber each : all) {
      if (each.hears(channel)) {
        each.send("bbo", best, now);
      }
    }
  }

  private ArrayNode trades(List<TradeView> trades) {
    return Json.array(trades.stream().map(writer::trade).toList());
  }
}
