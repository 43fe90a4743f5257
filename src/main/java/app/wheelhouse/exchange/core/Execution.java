package app.wheelhouse.exchange.core;

import java.math.BigDecimal;

/// Carries out what was admitted: a limit order takes and rests, a trigger that fired takes.
final class Execution {
  private static final BigDecimal WORST_SELL = new BigDecimal("0.9");
  private static final BigDecimal WORST_BUY = new BigDecimal("1.1");

  private final OrderLife life;
  private final Matching matching;
  private final Admission admission;

  Execution(OrderLife life, Matching matching, Admission admission) {
    this.life = life;
    this.matching = matching;
    this.admission = admission;
  }

  PlaceResult limit(Order order, Tif tif) {
    matching.take(order.holding.market, order, order.px, null);
    if (!order.ended() && tif.immediate()) {
      if (order.filledSz.signum() == 0) {
        return life.refuse(order, Refusal.NO_MATCH, Refusal.NO_MATCH.text());
      }
      dropRest(order);
    } else if (!order.ended()) {
      restOrDrop(order);
    }
    return order.ended()
        ? new PlaceResult.Filled(
            Amounts.plain(order.filledSz),
            Amounts.average(order.filledNotional, order.filledSz),
            order.oid,
            order.ask.cloid())
        : new PlaceResult.Resting(order.oid, order.ask.cloid());
  }

  /// A trigger whose price the mark reached.
  void fire(Order order) {
    if (order.phase != Phase.ARMED || !(order.ask.kind() instanceof OrderKind.Trigger trigger)) {
      return; // it was canceled, replaced or closed by what happened before it in the same call
    }
    Holding holding = order.holding;
    life.trigger(order);
    if (order.wholePosition()) {
      order.left = holding.reducible(order.buy);
    }
    if (exhausted(order)) {
      life.end(order, OrderLife.REDUCE_ONLY_CANCELED);
      return;
    }
    Refusal refusal = order.ask.reduceOnly() ? null : admission.margin(order, null);
    if (refusal != null) {
      life.end(order, refusal.status());
    } else if (trigger.isMarket()) {
      fireMarket(order);
    } else {
      matching.take(holding.market, order, order.px, null);
      if (!order.ended()) {
        restOrDrop(order);
      }
    }
  }

  private void fireMarket(Order order) {
    Market market = order.holding.market;
    matching.take(market, order, worst(order.buy, order.px, market.markPx()), null);
    if (order.ended()) {
      return;
    }
    if (order.filledSz.signum() > 0) {
      dropRest(order);
    } else {
      boolean empty = market.side(!order.buy).bestPx() == null;
      life.end(order, (empty ? Refusal.NO_LIQUIDITY : Refusal.NO_MATCH).status());
    }
  }

  private void restOrDrop(Order order) {
    if (exhausted(order)) {
      life.end(order, OrderLife.REDUCE_ONLY_CANCELED);
    } else {
      life.rest(order);
    }
  }

  private void dropRest(Order order) {
    life.end(order, exhausted(order) ? OrderLife.REDUCE_ONLY_CANCELED : OrderLife.CANCELED);
  }

  /// The order's own worst price, but never more than 10 % from the mark.
  static BigDecimal worst(boolean buy, BigDecimal px, BigDecimal mark) {
    return buy ? px.min(mark.multiply(WORST_BUY)) : px.max(mark.multiply(WORST_SELL));
  }

  private static boolean exhausted(Order order) {
    return order.ask.reduceOnly() && order.holding.reducible(order.buy).signum() == 0;
  }
}
