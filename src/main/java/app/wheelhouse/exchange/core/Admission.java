package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Whether an order is taken, in the order in which the questions are asked: market, grid, size,
/// id, distance, value, reduce-only, trigger, post-only, margin.
final class Admission {
  private final ExchangeState state;

  Admission(ExchangeState state) {
    this.state = state;
  }

  /// The first reason against it, null where there is none.
  ///
  /// @param replaced the order that a modify would take away
  @Nullable Refusal check(Order order, @Nullable Order replaced) {
    Market market = order.holding.market;
    if (market.asset.delisted() || market.mark == null) {
      return Refusal.ASSET;
    }
    Refusal form = form(order, market.asset);
    if (form != null) {
      return form;
    }
    if (taken(order, replaced)) {
      return Refusal.CLOID;
    }
    boolean child = order.isChild() && !order.positionTpsl;
    boolean asleep = child && (replaced == null || replaced.phase == Phase.WAITING);
    return switch (order.ask.kind()) {
      case OrderKind.Limit limit -> limit(order, limit.tif(), replaced);
      case OrderKind.Trigger trigger ->
          trigger(order, trigger, asleep ? reference(order) : market.markPx(), asleep);
    };
  }

  /// Whether an order that may open is covered, the size counted at the mark.
  @Nullable Refusal margin(Order order, @Nullable Order replaced) {
    Holding holding = order.holding;
    BigDecimal gone =
        replaced != null && replaced.phase == Phase.RESTING && !replaced.ask.reduceOnly()
            ? replaced.left
            : BigDecimal.ZERO;
    boolean sameSide = replaced != null && replaced.buy == order.buy;
    BigDecimal own = sameSide ? order.left.subtract(gone) : order.left;
    BigDecimal other = sameSide ? BigDecimal.ZERO : gone.negate();
    BigDecimal buys = order.buy ? own : other;
    BigDecimal sells = order.buy ? other : own;
    BigDecimal before = holding.bound();
    BigDecimal after = holding.bound(buys, sells);
    if (after.compareTo(before) <= 0) {
      return null;
    }
    BigDecimal notional = holding.reach(buys, sells).multiply(holding.market.markPx());
    if (holding.leverage > holding.market.margin.maxLeverage(notional)) {
      return Refusal.TIER;
    }
    BigDecimal needed = holding.account.bound().subtract(before).add(after);
    return needed.compareTo(holding.account.crossValue()) > 0 ? Refusal.MARGIN : null;
  }

  private static @Nullable Refusal form(Order order, ListedAsset asset) {
    if (!asset.isTick(order.px)
        || (order.ask.kind() instanceof OrderKind.Trigger trigger
            && !asset.isTick(trigger.triggerPx()))) {
      return Refusal.TICK;
    }
    return asset.isLot(order.ask.sz()) || order.wholePosition() ? null : Refusal.SIZE;
  }

  private boolean taken(Order order, @Nullable Order replaced) {
    String cloid = order.ask.cloid();
    if (cloid == null || (replaced != null && cloid.equals(replaced.ask.cloid()))) {
      return false;
    }
    Order other = order.account().byCloid.get(cloid);
    return other != null && (state.rules.cloidRule() == CloidRule.FOR_EVER || !other.ended());
  }

  private @Nullable Refusal limit(Order order, Tif tif, @Nullable Order replaced) {
    Market market = order.holding.market;
    BigDecimal mark = market.markPx();
    BigDecimal away = order.px.subtract(mark).abs();
    if (away.compareTo(mark.multiply(state.rules.farthest())) > 0) {
      return Refusal.TOO_FAR;
    }
    BigDecimal reducible = order.holding.reducible(order.buy);
    if (small(order, order.px, reducible)) {
      return Refusal.MIN_VALUE;
    }
    if (order.ask.reduceOnly() && reducible.signum() == 0) {
      return Refusal.REDUCE_ONLY;
    }
    BookSide others = market.side(!order.buy);
    if (tif == Tif.ALO && others.crossedBy(order.px)) {
      return Refusal.POST_ONLY;
    }
    if (tif == Tif.FRONTEND_MARKET && others.bestPx() == null) {
      return Refusal.NO_LIQUIDITY;
    }
    return order.ask.reduceOnly() ? null : margin(order, replaced);
  }

  private @Nullable Refusal trigger(
      Order order, OrderKind.Trigger trigger, BigDecimal reference, boolean asleep) {
    BigDecimal whole = asleep ? parentSize(order) : order.holding.reducible(order.buy);
    if (!order.wholePosition() && small(order, order.px, whole)) {
      return Refusal.MIN_VALUE;
    }
    if (order.ask.reduceOnly() && whole.signum() == 0) {
      return Refusal.REDUCE_ONLY;
    }
    return TriggerBook.fires(order.buy, trigger, reference) ? Refusal.TRIGGER_PX : null;
  }

  /// Closing the whole of a position is never too small.
  private boolean small(Order order, BigDecimal px, BigDecimal whole) {
    boolean closes =
        order.ask.reduceOnly() && whole.signum() > 0 && order.left.compareTo(whole) >= 0;
    return !closes && Amounts.less(px.multiply(order.left), state.rules.minValue());
  }

  private static BigDecimal parentSize(Order child) {
    Order parent = child.bracket == null ? null : child.bracket.parent;
    return parent == null ? BigDecimal.ZERO : parent.ask.sz();
  }

  /// A child must not be due at the price at which its parent is expected to fill.
  private static BigDecimal reference(Order child) {
    BigDecimal mark = child.holding.market.markPx();
    Order parent = child.bracket == null ? null : child.bracket.parent;
    if (parent == null) {
      return mark;
    }
    return parent.buy ? parent.px.min(mark) : parent.px.max(mark);
  }
}
