package app.wheelhouse.exchange.core;

import java.math.BigDecimal;

/// What one address has in one asset: its position, its leverage, its orders' size.
final class Holding {
  final UserAccount account;
  final Market market;

  /// Stops and targets of the whole position.
  final Bracket guards = new Bracket(null);

  boolean cross;
  int leverage;
  BigDecimal szi = BigDecimal.ZERO;

  /// What the open size cost, not negative: size times average entry.
  BigDecimal cost = BigDecimal.ZERO;

  /// Cash set aside for an isolated position.
  BigDecimal margin = BigDecimal.ZERO;

  /// Sizes of resting orders that may open.
  BigDecimal openBuy = BigDecimal.ZERO;

  BigDecimal openSell = BigDecimal.ZERO;
  BigDecimal fundingAllTime = BigDecimal.ZERO;
  BigDecimal fundingSinceOpen = BigDecimal.ZERO;
  BigDecimal fundingSinceChange = BigDecimal.ZERO;

  private static final int USUAL_LEVERAGE = 20;

  Holding(UserAccount account, Market market) {
    this.account = account;
    this.market = market;
    this.cross = !market.asset.onlyIsolated();
    this.leverage = Math.min(USUAL_LEVERAGE, market.asset.maxLeverage());
  }

  boolean open() {
    return szi.signum() != 0;
  }

  /// Signed cost: what was paid for a long, minus what was received for a short.
  BigDecimal signedCost() {
    return szi.signum() < 0 ? cost.negate() : cost;
  }

  BigDecimal notional() {
    return open() ? szi.abs().multiply(market.markPx()) : BigDecimal.ZERO;
  }

  BigDecimal unrealised() {
    return open() ? szi.multiply(market.markPx()).subtract(signedCost()) : BigDecimal.ZERO;
  }

  /// Of an isolated position.
  BigDecimal equity() {
    return margin.add(unrealised());
  }

  BigDecimal maintenance() {
    return open() ? market.margin.maintenance(notional()) : BigDecimal.ZERO;
  }

  /// Initial margin of a size at the mark.
  BigDecimal initial(BigDecimal size) {
    return size.signum() == 0
        ? BigDecimal.ZERO
        : size.abs().multiply(market.markPx()).divide(new BigDecimal(leverage), Amounts.CONTEXT);
  }

  /// The largest size, in either direction, that the position and these orders can become.
  BigDecimal reach(BigDecimal moreBuy, BigDecimal moreSell) {
    BigDecimal up = szi.add(openBuy).add(moreBuy).abs();
    BigDecimal down = szi.subtract(openSell).subtract(moreSell).abs();
    return szi.abs().max(up).max(down);
  }

  /// What of the account's cross value this asset binds, with its orders and these more.
  BigDecimal bound(BigDecimal moreBuy, BigDecimal moreSell) {
    BigDecimal reach = reach(moreBuy, moreSell);
    return initial(cross ? reach : reach.subtract(szi.abs()));
  }

  BigDecimal bound() {
    return bound(BigDecimal.ZERO, BigDecimal.ZERO);
  }

  /// How much an order of this side can reduce.
  BigDecimal reducible(boolean buy) {
    boolean reduces = buy ? szi.signum() < 0 : szi.signum() > 0;
    return reduces ? szi.abs() : BigDecimal.ZERO;
  }

  /// The size of resting orders changed.
  void exposed(Order order, BigDecimal by) {
    if (order.ask.reduceOnly()) {
      return;
    }
    if (order.buy) {
      openBuy = openBuy.add(by);
    } else {
      openSell = openSell.add(by);
    }
  }
}
