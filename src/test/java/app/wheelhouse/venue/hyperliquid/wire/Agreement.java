package app.wheelhouse.venue.hyperliquid.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Holds what was read against a generic tree of the same text: nothing that is used may be lost.
final class Agreement {
  private Agreement() {}

  static void of(SocketMessage message, JsonNode tree) {
    JsonNode data = tree.path("data");
    switch (message) {
      case SocketMessage.Trades trades -> trades(trades, data);
      case SocketMessage.Books book -> book(book, data);
      case SocketMessage.BestPrices best -> best(best, data);
      case SocketMessage.Contexts one -> {
        same(one.coin(), data.get("coin"));
        context(one.context(), data.get("ctx"));
      }
      case SocketMessage.AllContexts all -> {
        assertThat(all.byDex()).hasSize(data.get("ctxs").size());
        data.get("ctxs")
            .forEach(dex -> contexts(all.byDex().get(dex.get(0).asString()), dex.get(1)));
      }
      case SocketMessage.Candles candles -> candle(candles.candles().getFirst(), data);
      case SocketMessage.UserFills fills -> {
        assertThat(fills.snapshot()).isEqualTo(data.path("isSnapshot").asBoolean(false));
        same(fills.user(), data.get("user"));
        all(fills.fills(), data.get("fills"), Agreement::fill);
      }
      case SocketMessage.Subscribed subscribed ->
          subscription(subscribed.subscription(), data.get("subscription"));
      case SocketMessage.Unsubscribed ended ->
          subscription(ended.subscription(), data.get("subscription"));
      case SocketMessage.PostReply reply -> {
        assertThat(reply.id()).isEqualTo(data.get("id").asLong());
        assertThat(Text.tree(reply.payload())).isEqualTo(data.at("/response/payload"));
      }
      case SocketMessage.VenueError error -> same(error.text(), data);
      case SocketMessage.Pong _ -> same("pong", tree.get("channel"));
      default -> throw new AssertionError("Nothing recorded was of this kind: " + message);
    }
  }

  private static void trades(SocketMessage.Trades trades, JsonNode data) {
    assertThat(trades.count()).isEqualTo(data.size()).isPositive();
    for (int i = 0; i < trades.count(); i++) {
      JsonNode trade = data.get(i);
      same(trades.coins()[i], trade.get("coin"));
      same(trades.prices()[i], trade.get("px"));
      same(trades.sizes()[i], trade.get("sz"));
      assertThat(trades.times()[i]).isEqualTo(trade.get("time").asLong());
      assertThat(trades.ids()[i]).isEqualTo(trade.get("tid").asLong());
      assertThat(trades.buys()[i]).isEqualTo(trade.get("side").asString().equals("B"));
    }
  }

  private static void book(SocketMessage.Books book, JsonNode data) {
    same(book.coin(), data.get("coin"));
    assertThat(book.time()).isEqualTo(data.get("time").asLong());
    side(book.bidPrices(), book.bidSizes(), data.at("/levels/0"));
    side(book.askPrices(), book.askSizes(), data.at("/levels/1"));
  }

  private static void side(double[] prices, double[] sizes, JsonNode levels) {
    assertThat(prices).hasSize(levels.size());
    for (int i = 0; i < prices.length; i++) {
      same(prices[i], levels.get(i).get("px"));
      same(sizes[i], levels.get(i).get("sz"));
    }
  }

  private static void best(SocketMessage.BestPrices best, JsonNode data) {
    same(best.coin(), data.get("coin"));
    assertThat(best.time()).isEqualTo(data.get("time").asLong());
    same(best.bid(), data.at("/bbo/0/px"));
    same(best.bidSize(), data.at("/bbo/0/sz"));
    same(best.ask(), data.at("/bbo/1/px"));
    same(best.askSize(), data.at("/bbo/1/sz"));
  }

  static void contexts(@Nullable List<AssetContext> contexts, JsonNode list) {
    assertThat(contexts).isNotNull();
    all(contexts, list, Agreement::context);
  }

  static void context(AssetContext context, JsonNode ctx) {
    same(context.funding(), ctx.get("funding"));
    same(context.openInterest(), ctx.get("openInterest"));
    same(context.prevDayPrice(), ctx.get("prevDayPx"));
    same(context.dayNotional(), ctx.get("dayNtlVlm"));
    same(context.dayVolume(), ctx.get("dayBaseVlm"));
    same(context.premium(), ctx.get("premium"));
    same(context.oracle(), ctx.get("oraclePx"));
    same(context.mark(), ctx.get("markPx"));
    same(context.mid(), ctx.get("midPx"));
    same(context.impactBid(), ctx.at("/impactPxs/0"));
    same(context.impactAsk(), ctx.at("/impactPxs/1"));
  }

  private static void candle(WireCandle candle, JsonNode data) {
    same(candle.coin(), data.get("s"));
    same(candle.interval(), data.get("i"));
    assertThat(candle.openTime()).isEqualTo(data.get("t").asLong());
    assertThat(candle.closeTime()).isEqualTo(data.get("T").asLong());
    assertThat(candle.trades()).isEqualTo(data.get("n").asLong());
    same(candle.open(), data.get("o"));
    same(candle.high(), data.get("h"));
    same(candle.low(), data.get("l"));
    same(candle.close(), data.get("c"));
    same(candle.volume(), data.get("v"));
  }

  private static void subscription(WireSubscription subscription, JsonNode said) {
    same(subscription.type(), said.get("type"));
    same(subscription.coin(), said.get("coin"));
    same(subscription.user(), said.get("user"));
    same(subscription.interval(), said.get("interval"));
  }

  static void fill(WireFill fill, JsonNode said) {
    same(fill.coin(), said.get("coin"));
    same(fill.price(), said.get("px"));
    same(fill.size(), said.get("sz"));
    side(fill.side(), said);
    assertThat(fill.time()).isEqualTo(said.get("time").asLong());
    same(fill.startPosition(), said.get("startPosition"));
    same(fill.direction(), said.get("dir"));
    same(fill.closedPnl(), said.get("closedPnl"));
    same(fill.hash(), said.get("hash"));
    assertThat(fill.oid()).isEqualTo(said.get("oid").asLong());
    assertThat(fill.crossed()).isEqualTo(said.get("crossed").asBoolean());
    same(fill.fee(), said.get("fee"));
    assertThat(fill.feeToken()).isEqualTo(said.path("feeToken").asString("USDC"));
    same(fill.builderFee(), said.get("builderFee"));
    assertThat(fill.tid()).isEqualTo(said.path("tid").asLong(0));
    same(fill.cloid(), said.get("cloid"));
    WireFill.Liquidated liquidated = fill.liquidation();
    assertThat(liquidated != null).isEqualTo(said.has("liquidation"));
    if (liquidated != null) {
      same(liquidated.user(), said.at("/liquidation/liquidatedUser"));
      same(liquidated.markPrice(), said.at("/liquidation/markPx"));
      same(liquidated.method(), said.at("/liquidation/method"));
    }
  }

  static void order(WireOrder order, JsonNode said) {
    same(order.coin(), said.get("coin"));
    side(order.side(), said);
    same(order.limitPrice(), said.get("limitPx"));
    same(order.size(), said.get("sz"));
    same(order.originalSize(), said.has("origSz") ? said.get("origSz") : said.get("sz"));
    assertThat(order.oid()).isEqualTo(said.get("oid").asLong());
    same(order.cloid(), said.get("cloid"));
    assertThat(order.timestamp()).isEqualTo(said.get("timestamp").asLong());
    assertThat(order.reduceOnly()).isEqualTo(said.path("reduceOnly").asBoolean(false));
    assertThat(order.trigger()).isEqualTo(said.path("isTrigger").asBoolean(false));
    if (order.trigger()) {
      same(order.triggerPrice(), said.get("triggerPx"));
      same(order.triggerCondition(), said.get("triggerCondition"));
    }
    assertThat(order.positionTpsl()).isEqualTo(said.path("isPositionTpsl").asBoolean(false));
    assertThat(order.type()).isEqualTo(said.path("orderType").asString(""));
    same(order.tif(), said.get("tif"));
    if (said.has("children")) {
      all(order.children(), said.get("children"), Agreement::order);
    }
  }

  static void update(OrderUpdate update, JsonNode said) {
    order(update.order(), said.get("order"));
    same(update.status(), said.get("status"));
    assertThat(update.statusTime()).isEqualTo(said.get("statusTimestamp").asLong());
  }

  static void funding(WireFunding funding, JsonNode said) {
    assertThat(funding.time()).isEqualTo(said.get("time").asLong());
    same(funding.coin(), said.at("/delta/coin"));
    same(funding.usdc(), said.at("/delta/usdc"));
    same(funding.size(), said.at("/delta/szi"));
    same(funding.rate(), said.at("/delta/fundingRate"));
    assertThat(funding.samples()).isEqualTo(said.at("/delta/nSamples").asInt(1));
  }

  static void position(WirePosition position, JsonNode wrapped) {
    JsonNode said = wrapped.get("position");
    same(position.coin(), said.get("coin"));
    same(position.size(), said.get("szi"));
    same(position.entryPrice(), said.get("entryPx"));
    same(position.value(), said.get("positionValue"));
    same(position.unrealizedPnl(), said.get("unrealizedPnl"));
    same(position.returnOnEquity(), said.get("returnOnEquity"));
    same(position.liquidationPrice(), said.get("liquidationPx"));
    same(position.marginUsed(), said.get("marginUsed"));
    assertThat(position.leverage().value()).isEqualTo(said.at("/leverage/value").asInt());
    assertThat(position.leverage().isolated())
        .isEqualTo(said.at("/leverage/type").asString().equals("isolated"));
    same(position.leverage().rawUsd(), said.at("/leverage/rawUsd"));
  }

  static void margin(ClearinghouseState.Margin margin, JsonNode said) {
    same(margin.accountValue(), said.get("accountValue"));
    same(margin.totalNotional(), said.get("totalNtlPos"));
    same(margin.totalRawUsd(), said.get("totalRawUsd"));
    same(margin.totalMarginUsed(), said.get("totalMarginUsed"));
  }

  /// Compares two elements.
  interface Pair<T> {
    void agree(T read, JsonNode said);
  }

  static <T> void all(@Nullable List<T> read, JsonNode said, Pair<T> pair) {
    assertThat(read).hasSize(said.size());
    for (int i = 0; i < said.size(); i++) {
      pair.agree(read.get(i), said.get(i));
    }
  }

  private static void side(Side side, JsonNode said) {
    assertThat(side).isEqualTo(said.get("side").asString().equals("B") ? Side.BUY : Side.SELL);
  }

  private static boolean isAbsent(@Nullable JsonNode said) {
    return said == null || said.isNull() || said.isMissingNode();
  }

  static void same(@Nullable String read, @Nullable JsonNode said) {
    assertThat(read).isEqualTo(isAbsent(said) ? null : said.asString());
  }

  static void same(@Nullable BigDecimal read, @Nullable JsonNode said) {
    assertThat(read).isEqualTo(isAbsent(said) ? null : new BigDecimal(said.asString()));
  }

  static void same(double read, @Nullable JsonNode said) {
    double expected = isAbsent(said) ? Double.NaN : Double.parseDouble(said.asString());
    assertThat(Double.doubleToLongBits(read)).isEqualTo(Double.doubleToLongBits(expected));
  }
}
