package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the exchange shows of its insides, as values.
final class Views {
  private static final MathContext ENTRY_DIGITS = new MathContext(10);
  private static final MathContext PX_DIGITS = new MathContext(10);

  private Views() {}

  static OrderView order(Order order) {
    OrderAsk ask = order.ask;
    List<OrderView> children = List.of();
    if (order.isParent() && order.bracket != null) {
      children = order.bracket.children.stream().map(Views::order).toList();
    }
    return new OrderView(
        order.account().address,
        order.oid,
        ask.cloid(),
        ask.asset(),
        order.holding.market.asset.name(),
        ask.buy(),
        ask.px(),
        order.left,
        ask.sz(),
        ask.reduceOnly(),
        ask.kind(),
        order.timestamp,
        order.positionTpsl,
        order.phase == Phase.WAITING,
        order.triggered,
        children,
        order.status,
        order.statusTime);
  }

  static BookView book(Market market, int depth, long time) {
    return new BookView(
        market.asset.index(),
        market.asset.name(),
        time,
        market.bids.top(depth),
        market.asks.top(depth));
  }

  static MarketView market(Market market) {
    BigDecimal bid = market.bids.bestPx();
    BigDecimal ask = market.asks.bestPx();
    BigDecimal longs = market.flowPosition.max(BigDecimal.ZERO);
    for (Holding holding : market.holders.values()) {
      longs = longs.add(holding.szi.max(BigDecimal.ZERO));
    }
    return new MarketView(
        market.asset.index(),
        market.asset.name(),
        market.mark,
        market.oracle,
        bid == null || ask == null
            ? null
            : Amounts.plain(bid.add(ask).divide(new BigDecimal(2), Amounts.CONTEXT)),
        market.rate,
        longs,
        market.day.prevPx,
        market.day.notional,
        market.day.base);
  }

  static Standing standing(Holding holding) {
    Market market = holding.market;
    UserAccount account = holding.account;
    BigDecimal free = account.crossValue().subtract(account.bound()).max(BigDecimal.ZERO);
    BigDecimal times = new BigDecimal(holding.leverage);
    BigDecimal size = free.multiply(times).divide(market.markPx(), Amounts.CONTEXT);
    BigDecimal most = holding.reach(BigDecimal.ZERO, BigDecimal.ZERO).add(size);
    BigDecimal buys = lots(market, most.subtract(holding.szi).subtract(holding.openBuy));
    BigDecimal sells = lots(market, most.add(holding.szi).subtract(holding.openSell));
    return new Standing(
        market.asset.index(),
        holding.cross,
        holding.leverage,
        buys,
        sells,
        Amounts.usd(holding.initial(buys)),
        Amounts.usd(holding.initial(sells)),
        market.markPx());
  }

  private static BigDecimal lots(Market market, BigDecimal size) {
    return Amounts.plain(
        size.max(BigDecimal.ZERO).setScale(market.asset.szDecimals(), RoundingMode.FLOOR));
  }

  static AccountState state(UserAccount account, long time) {
    BigDecimal crossValue = account.crossValue();
    Sum cross = new Sum();
    Sum isolated = new Sum();
    List<PositionView> positions = new ArrayList<>();
    for (Holding holding : account.holdings.values()) {
      if (holding.open()) {
        (holding.cross ? cross : isolated).add(holding);
        positions.add(position(holding, crossValue));
      }
    }
    BigDecimal kept = account.bound().max(cross.notional.multiply(new BigDecimal("0.1")));
    return new AccountState(
        cross.plus(isolated).summary(crossValue.add(isolated.margin)),
        cross.summary(crossValue),
        Amounts.usd(account.crossMaintenance()),
        Amounts.usd(crossValue.subtract(kept).max(BigDecimal.ZERO)),
        positions,
        time);
  }

  /// Exposure and margin of several positions.
  private static final class Sum {
    private BigDecimal notional = BigDecimal.ZERO;
    private BigDecimal signed = BigDecimal.ZERO;
    private BigDecimal margin = BigDecimal.ZERO;

    void add(Holding holding) {
      notional = notional.add(holding.notional());
      signed = signed.add(holding.szi.multiply(holding.market.markPx()));
      margin = margin.add(holding.cross ? holding.initial(holding.szi) : holding.equity());
    }

    Sum plus(Sum other) {
      Sum both = new Sum();
      both.notional = notional.add(other.notional);
      both.signed = signed.add(other.signed);
      both.margin = margin.add(other.margin);
      return both;
    }

    MarginSummary summary(BigDecimal value) {
      return new MarginSummary(
          Amounts.usd(value),
          Amounts.usd(notional),
          Amounts.usd(value.subtract(signed)),
          Amounts.usd(margin));
    }
  }

  private static PositionView position(Holding holding, BigDecimal crossValue) {
    BigDecimal size = holding.szi.abs();
    BigDecimal unrealised = holding.unrealised();
    BigDecimal paid = holding.cost.divide(new BigDecimal(holding.leverage), Amounts.CONTEXT);
    return new PositionView(
        holding.market.asset.index(),
        holding.market.asset.name(),
        holding.szi,
        Amounts.plain(holding.cost.divide(size, ENTRY_DIGITS)),
        Amounts.usd(holding.notional()),
        Amounts.usd(unrealised),
        paid.signum() == 0 ? BigDecimal.ZERO : Amounts.plain(unrealised.divide(paid, ENTRY_DIGITS)),
        liquidationPx(holding, crossValue),
        Amounts.usd(holding.cross ? holding.initial(holding.szi) : holding.equity()),
        holding.market.asset.maxLeverage(),
        holding.cross,
        holding.leverage,
        holding.cross ? null : Amounts.usd(holding.margin.subtract(holding.signedCost())),
        holding.fundingAllTime,
        holding.fundingSinceOpen,
        holding.fundingSinceChange);
  }

  private static @Nullable BigDecimal liquidationPx(Holding holding, BigDecimal crossValue) {
    BigDecimal others = holding.account.crossMaintenance().subtract(holding.maintenance());
    BigDecimal equity = holding.cross ? crossValue.subtract(others) : holding.equity();
    return holding
        .market
        .margin
        .liquidationPx(holding.market.markPx(), holding.szi, equity)
        .map(px -> Amounts.plain(px.round(PX_DIGITS)))
        .orElse(null);
  }
}
