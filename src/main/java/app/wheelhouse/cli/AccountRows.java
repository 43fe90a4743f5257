package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.venue.hyperliquid.wire.ClearinghouseState;
import app.wheelhouse.venue.hyperliquid.wire.SpotState;
import app.wheelhouse.venue.hyperliquid.wire.UserFees;
import app.wheelhouse.venue.hyperliquid.wire.UserRateLimit;
import app.wheelhouse.venue.hyperliquid.wire.WireFill;
import app.wheelhouse.venue.hyperliquid.wire.WireOrder;
import app.wheelhouse.venue.hyperliquid.wire.WirePosition;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the venue says of an account, as lines of the `trade`, `position` and `account` commands.
final class AccountRows {
  private AccountRows() {}

  /// Each order that works or waits once, children of brackets under their entry.
  static List<MarketRow> orders(AccountReading reading) throws BadInput {
    return orders(reading.orders());
  }

  /// The venue may list a child inside its entry and beside it as well.
  static List<MarketRow> orders(List<WireOrder> orders) {
    Set<Long> waiting = new HashSet<>();
    orders.forEach(order -> order.children().forEach(child -> waiting.add(child.oid())));
    List<MarketRow> rows = new ArrayList<>();
    for (WireOrder order : orders) {
      if (!waiting.contains(order.oid())) {
        rows.add(order(order, "open"));
        order.children().forEach(child -> rows.add(order(child, "waits for its entry")));
      }
    }
    return rows;
  }

  private static MarketRow order(WireOrder order, String state) {
    String cloid = order.cloid();
    return MarketRow.of()
        .with("venueOrderId", order.oid())
        .with("id", cloid == null ? "" : cloid)
        .with("instrument", order.coin())
        .with("side", side(order.side()))
        .with("type", order.type().isEmpty() ? "Limit" : order.type())
        .with("size", order.originalSize())
        .with("remaining", order.size())
        .with("limit", order.limitPrice())
        .with("trigger", text(order.triggerPrice()))
        .with("reduceOnly", order.reduceOnly())
        .with("state", state)
        .with("placed", MarketRow.time(order.timestamp()));
  }

  /// @param count how many at most
  static List<MarketRow> fills(AccountReading reading, int count) throws BadInput {
    return reading.fills().stream().limit(count).map(AccountRows::fill).toList();
  }

  private static MarketRow fill(WireFill fill) {
    String cloid = fill.cloid();
    return MarketRow.of()
        .with("time", MarketRow.time(fill.time()))
        .with("instrument", fill.coin())
        .with("side", side(fill.side()))
        .with("size", fill.size())
        .with("price", fill.price())
        .with("fee", fill.fee())
        .with("closedPnl", fill.closedPnl())
        .with("liquidity", fill.crossed() ? "taker" : "maker")
        .with("venueOrderId", fill.oid())
        .with("id", cloid == null ? "" : cloid)
        .with("tradeId", fill.tid());
  }

  /// One a position.
  static List<MarketRow> positions(AccountReading reading) throws BadInput {
    return open(reading.state()).stream().map(AccountRows::position).toList();
  }

  static List<WirePosition> open(ClearinghouseState state) {
    return state.positions().stream().filter(each -> each.size().signum() != 0).toList();
  }

  private static MarketRow position(WirePosition held) {
    return MarketRow.of()
        .with("instrument", held.coin())
        .with("side", held.size().signum() > 0 ? "long" : "short")
        .with("size", held.size().abs())
        .with("entry", text(held.entryPrice()))
        .with("mark", mark(held))
        .with("value", held.value())
        .with("unrealised", held.unrealizedPnl())
        .with("leverage", (long) held.leverage().value())
        .with("margin", held.leverage().isolated() ? "isolated" : "cross")
        .with("liquidation", text(held.liquidationPrice()));
  }

  /// All about one.
  static MarketRow details(WirePosition held, List<WireOrder> orders) {
    MarketRow row = position(held).with("marginUsed", held.marginUsed());
    WirePosition.Funding funding = held.funding();
    row.with("fundingPaid", funding == null ? BigDecimal.ZERO : funding.sinceOpen());
    return row.with("stops", prices(held, orders, true))
        .with("targets", prices(held, orders, false));
  }

  /// What could go wrong with each: how far it is to the liquidation, what the stop would lose.
  static List<MarketRow> risk(AccountReading reading) throws BadInput {
    ClearinghouseState state = reading.state();
    List<WireOrder> orders = reading.orders();
    BigDecimal equity = state.margin().accountValue();
    return open(state).stream()
        .map(held ->
            MarketRow.of()
                .with("instrument", held.coin())
                .with("side", held.size().signum() > 0 ? "long" : "short")
                .with("value", held.value())
                .with("ofEquity%", percent(held.value(), equity))
                .with("marginUsed", held.marginUsed())
                .with("liquidation", text(held.liquidationPrice()))
                .with("toLiquidation%", distance(held))
                .with("stops", prices(held, orders, true))
                .with("protected", isProtected(held, orders))
                .with("lossAtStop", lossAtStop(held, orders)))
        .toList();
  }

  /// A stop of the whole position, or stops that add up to it.
  private static boolean isProtected(WirePosition held, List<WireOrder> orders) {
    BigDecimal sum = BigDecimal.ZERO;
    for (WireOrder stop : exits(held, orders, true)) {
      if (stop.positionTpsl() || stop.size().signum() == 0) {
        return true;
      }
      sum = sum.add(stop.size());
    }
    return sum.compareTo(held.size().abs()) >= 0;
  }

  private static Object lossAtStop(WirePosition held, List<WireOrder> orders) {
    BigDecimal entry = held.entryPrice();
    List<WireOrder> stops = exits(held, orders, true);
    BigDecimal trigger = stops.isEmpty() ? null : stops.getFirst().triggerPrice();
    return entry == null || trigger == null
        ? ""
        : trigger.subtract(entry).multiply(held.size()).negate().stripTrailingZeros();
  }

  private static List<String> prices(WirePosition held, List<WireOrder> orders, boolean stops) {
    return exits(held, orders, stops).stream()
        .map(order -> text(order.triggerPrice()).toString())
        .toList();
  }

  private static List<WireOrder> exits(WirePosition held, List<WireOrder> orders, boolean stops) {
    Side closing = held.size().signum() > 0 ? Side.SELL : Side.BUY;
    return orders.stream()
        .filter(order ->
            order.trigger()
                && order.reduceOnly()
                && order.coin().equals(held.coin())
                && order.side() == closing
                && order.type().toLowerCase(Locale.ROOT).startsWith("stop") == stops)
        .toList();
  }

  private static Object distance(WirePosition held) {
    BigDecimal liquidation = held.liquidationPrice();
    BigDecimal mark = mark(held);
    return liquidation == null || mark.signum() == 0
        ? ""
        : percent(mark.subtract(liquidation).abs(), mark);
  }

  private static BigDecimal mark(WirePosition held) {
    return held.size().signum() == 0
        ? BigDecimal.ZERO
        : held.value()
            .divide(held.size().abs(), MathContext.DECIMAL64)
            .round(new MathContext(8))
            .stripTrailingZeros();
  }

  static MarketRow balance(AccountReading reading) throws BadInput {
    ClearinghouseState state = reading.state();
    BigDecimal unrealised = BigDecimal.ZERO;
    for (WirePosition held : state.positions()) {
      unrealised = unrealised.add(held.unrealizedPnl());
    }
    SpotState spot = reading.spot();
    BigDecimal usdc =
        spot.balances().stream()
            .filter(each -> each.coin().equals("USDC"))
            .map(SpotState.Balance::total)
            .findFirst()
            .orElse(BigDecimal.ZERO);
    return MarketRow.of()
        .with("equity", state.margin().accountValue())
        .with("balance", state.margin().accountValue().subtract(unrealised))
        .with("unrealised", unrealised)
        .with("marginUsed", state.margin().totalMarginUsed())
        .with("notional", state.margin().totalNotional())
        .with("withdrawable", state.withdrawable())
        .with("spotUsdc", usdc);
  }

  static MarketRow info(AccountReading reading) throws BadInput {
    UserFees fees = reading.fees();
    UserRateLimit limit = reading.limit();
    ClearinghouseState state = reading.state();
    return MarketRow.of()
        .with("account", reading.name())
        .with("address", reading.venue().address())
        .with("role", reading.role().kind().name().toLowerCase(Locale.ROOT))
        .with("equity", state.margin().accountValue())
        .with("positions", (long) open(state).size())
        .with("orders", (long) reading.orders().size())
        .with("taker%", percent(fees.taker(), BigDecimal.ONE))
        .with("maker%", percent(fees.maker(), BigDecimal.ONE))
        .with("traded", limit.volume())
        .with("requestsUsed", limit.used())
        .with("requestsAllowed", limit.cap() + limit.surplus());
  }

  private static Object percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? ""
        : part.movePointRight(2).divide(whole, 4, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }

  private static String side(Side side) {
    return side == Side.BUY ? "buy" : "sell";
  }

  /// Empty where the venue says none.
  private static Object text(@Nullable BigDecimal value) {
    return value == null ? "" : value;
  }
}
