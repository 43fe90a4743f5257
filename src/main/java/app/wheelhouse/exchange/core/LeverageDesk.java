package app.wheelhouse.exchange.core;

import java.math.BigDecimal;

/// Leverage, margin mode and the margin of isolated positions. The sentences of its refusals are
/// guesses, except the one about switching.
final class LeverageDesk {
  private static final int USD_DECIMALS = 6;

  private final ExchangeState state;

  LeverageDesk(ExchangeState state) {
    this.state = state;
  }

  ActionResult leverage(UserAccount account, int asset, boolean cross, int leverage) {
    Market market = state.market(asset);
    Holding holding = account.holding(market);
    if (leverage < 1 || leverage > market.asset.maxLeverage()) {
      return new ActionResult.Refused("Invalid leverage value.");
    }
    if (cross && market.asset.onlyIsolated()) {
      return new ActionResult.Refused("Cross margin is not allowed for this asset.");
    }
    if (holding.open() && cross != holding.cross) {
      return new ActionResult.Refused("Cannot switch leverage type with open position.");
    }
    if (holding.open() && leverage > market.margin.maxLeverage(holding.notional())) {
      return new ActionResult.Refused("Leverage is too high for the size of the position.");
    }
    return market.mark == null ? set(holding, cross, leverage) : covered(holding, cross, leverage);
  }

  /// @param ntli millionths of a USDC to add, negative to take away
  ActionResult isolatedMargin(UserAccount account, int asset, long ntli) {
    Holding holding = account.holding(state.market(asset));
    if (holding.cross || !holding.open()) {
      return new ActionResult.Refused("There is no isolated position in this asset.");
    }
    BigDecimal amount = BigDecimal.valueOf(ntli, USD_DECIMALS);
    BigDecimal free = account.crossValue().subtract(account.bound());
    BigDecimal least =
        holding.initial(holding.szi).max(holding.notional().multiply(new BigDecimal("0.1")));
    boolean covered =
        ntli >= 0
            ? amount.compareTo(free) <= 0
            : holding.equity().add(amount).compareTo(least) >= 0;
    if (!covered) {
      return new ActionResult.Refused("Insufficient margin.");
    }
    move(holding, amount);
    return ActionResult.done();
  }

  private ActionResult covered(Holding holding, boolean cross, int leverage) {
    UserAccount account = holding.account;
    boolean wasCross = holding.cross;
    int was = holding.leverage;
    BigDecimal before = account.bound();
    set(holding, cross, leverage);
    BigDecimal more = BigDecimal.ZERO;
    if (!cross && holding.open()) {
      BigDecimal wanted = Amounts.usd(holding.initial(holding.szi));
      more = wanted.subtract(holding.equity()).max(BigDecimal.ZERO);
    }
    BigDecimal after = account.bound().add(more);
    if (after.compareTo(before) > 0 && after.compareTo(account.crossValue()) > 0) {
      set(holding, wasCross, was);
      return new ActionResult.Refused("Insufficient margin to change leverage.");
    }
    move(holding, Amounts.usd(more));
    return ActionResult.done();
  }

  private static ActionResult set(Holding holding, boolean cross, int leverage) {
    holding.cross = cross;
    holding.leverage = leverage;
    return ActionResult.done();
  }

  private void move(Holding holding, BigDecimal amount) {
    holding.margin = holding.margin.add(amount);
    holding.account.cash = holding.account.cash.subtract(amount);
    state.touched.add(holding.account.address);
  }
}
