package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Books trades: positions, cost, cash, fees and the margin of isolated positions. The cash moved
/// by a fill is exact, for a price on the grid times a size on the grid has at most six decimals.
final class Clearing {
  /// A trade as both sides see it.
  record Match(
      Market market, BigDecimal px, BigDecimal sz, long tid, @Nullable LiquidationTag tag) {}

  private final ExchangeState state;

  Clearing(ExchangeState state) {
    this.state = state;
  }

  /// The anonymous side of a trade.
  void bookFlow(Match match, boolean buy) {
    BigDecimal notional = Amounts.usd(match.px.multiply(match.sz));
    Market market = match.market;
    market.flowPosition =
        buy ? market.flowPosition.add(match.sz) : market.flowPosition.subtract(match.sz);
    state.flowCash = buy ? state.flowCash.subtract(notional) : state.flowCash.add(notional);
  }

  /// One client's side of a trade.
  ///
  /// @param feeRate share of the notional
  FillView book(Order order, Match match, boolean crossed, BigDecimal feeRate) {
    Holding holding = order.holding;
    UserAccount account = holding.account;
    BigDecimal start = holding.szi;
    BigDecimal notional = Amounts.usd(match.px.multiply(match.sz));
    BigDecimal fee = Amounts.usd(notional.multiply(feeRate));
    BigDecimal closing = match.sz.min(holding.reducible(order.buy));
    BigDecimal realised = close(holding, match, closing, order.buy);
    BigDecimal opening = match.sz.subtract(closing);
    account.cash = account.cash.subtract(fee);
    open(holding, opening, Amounts.usd(match.px.multiply(opening)), order.buy);
    account.fees = account.fees.add(fee);
    account.volume = account.volume.add(notional);
    holding.fundingSinceChange = BigDecimal.ZERO;
    if (start.signum() != holding.szi.signum()) {
      holding.fundingSinceOpen = BigDecimal.ZERO;
    }
    register(holding);
    FillView fill =
        new FillView(
            account.address,
            match.market.asset.index(),
            match.market.asset.name(),
            match.px,
            match.sz,
            order.buy,
            state.time,
            start,
            direction(start, holding.szi, order.buy),
            realised,
            state.hash(),
            order.oid,
            crossed,
            fee,
            match.tid,
            order.ask.cloid(),
            match.tag);
    account.fills.add(fill);
    state.touched.add(account.address);
    return fill;
  }

  private BigDecimal close(Holding holding, Match match, BigDecimal closing, boolean buy) {
    if (closing.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal size = holding.szi.abs();
    BigDecimal released = Amounts.share(holding.cost, closing, size);
    BigDecimal margin = Amounts.share(holding.margin, closing, size);
    BigDecimal value = Amounts.usd(match.px.multiply(closing));
    BigDecimal realised = buy ? released.subtract(value) : value.subtract(released);
    holding.cost = holding.cost.subtract(released);
    holding.margin = holding.margin.subtract(margin);
    holding.szi = buy ? holding.szi.add(closing) : holding.szi.subtract(closing);
    holding.account.cash = holding.account.cash.add(margin).add(realised);
    holding.account.realised = holding.account.realised.add(realised);
    return realised;
  }

  private void open(Holding holding, BigDecimal opening, BigDecimal cost, boolean buy) {
    if (opening.signum() == 0) {
      return;
    }
    holding.cost = holding.cost.add(cost);
    holding.szi = buy ? holding.szi.add(opening) : holding.szi.subtract(opening);
    if (!holding.cross) {
      UserAccount account = holding.account;
      BigDecimal wanted =
          Amounts.usd(cost.divide(new BigDecimal(holding.leverage), Amounts.CONTEXT));
      // a price worse than the mark can ask for more than the gate counted: never more than is left
      BigDecimal margin = wanted.min(account.cash.max(BigDecimal.ZERO));
      holding.margin = holding.margin.add(margin);
      account.cash = account.cash.subtract(margin);
    }
  }

  private static void register(Holding holding) {
    if (holding.open()) {
      holding.market.holders.put(holding.account.address, holding);
    } else {
      holding.market.holders.remove(holding.account.address);
    }
  }

  private static String direction(BigDecimal start, BigDecimal end, boolean buy) {
    if (start.signum() * end.signum() < 0) {
      return start.signum() > 0 ? "Long > Short" : "Short > Long";
    }
    boolean opens = buy ? start.signum() >= 0 : start.signum() <= 0;
    return (opens ? "Open " : "Close ") + (buy == opens ? "Long" : "Short");
  }
}
