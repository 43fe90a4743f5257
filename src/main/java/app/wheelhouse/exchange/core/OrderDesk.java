package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes batches of orders: single ones, a parent with children, guards of a position; and replaces
/// orders.
final class OrderDesk {
  private final ExchangeState state;
  private final OrderLife life;
  private final Admission admission;
  private final Execution execution;

  OrderDesk(ExchangeState state, OrderLife life, Admission admission, Execution execution) {
    this.state = state;
    this.life = life;
    this.admission = admission;
    this.execution = execution;
  }

  Placed place(UserAccount account, List<OrderAsk> asks, Grouping grouping) {
    String malformed = Batches.malformed(asks, grouping, state.markets.size());
    if (malformed != null) {
      return Placed.malformed(malformed);
    }
    List<PlaceResult> results = new ArrayList<>();
    if (grouping == Grouping.NORMAL_TPSL) {
      bracket(account, asks, results);
    } else {
      for (OrderAsk ask : asks) {
        Holding holding = account.holding(state.market(ask.asset()));
        Order order = life.register(holding, ask, grouping == Grouping.POSITION_TPSL);
        if (order.positionTpsl) {
          Brackets.join(holding.guards, order);
        }
        results.add(admit(order));
      }
    }
    return new Placed(null, results);
  }

  /// Cancel-replace: a new number under the same client id, in the old one's bracket.
  PlaceResult modify(UserAccount account, OrderRef ref, OrderAsk asked) {
    Order old = account.find(ref);
    if (old == null || old.ended() || old.ask.asset() != asked.asset()) {
      return new PlaceResult.Error(0, Refusal.MODIFY, Refusal.MODIFY.text());
    }
    OrderAsk ask = asked.cloid() == null ? Batches.named(asked, old.ask.cloid()) : asked;
    Order order = life.register(old.holding, ask, old.positionTpsl);
    order.bracket = old.bracket;
    boolean kindKept = old.isParent() ? !isTrigger(ask) : old.bracket == null || isTrigger(ask);
    Refusal refusal = kindKept ? admission.check(order, old) : Refusal.MODIFY;
    if (refusal != null) {
      order.bracket = null;
      if (!state.rules.modifyKeepsOld()) {
        life.end(old, OrderLife.CANCELED);
      }
      return life.refuse(order, refusal, sentence(refusal, order));
    }
    Phase phase = old.phase;
    life.replace(old, order);
    life.name(order);
    if (phase == Phase.WAITING) {
      life.await(order);
      return new PlaceResult.WaitingForFill(order.oid);
    }
    return proceed(order);
  }

  private void bracket(UserAccount account, List<OrderAsk> asks, List<PlaceResult> results) {
    Holding holding = account.holding(state.market(asks.getFirst().asset()));
    Order parent = life.register(holding, asks.getFirst(), false);
    Refusal refusal = admission.check(parent, null);
    if (refusal != null) {
      results.add(life.refuse(parent, refusal, sentence(refusal, parent)));
      for (OrderAsk ask : asks.subList(1, asks.size())) {
        Order child = life.register(holding, ask, false);
        results.add(life.refuse(child, Refusal.PARENT, Refusal.PARENT.text()));
      }
      return;
    }
    life.name(parent);
    Bracket bracket = new Bracket(parent);
    parent.bracket = bracket;
    List<PlaceResult> children = new ArrayList<>();
    for (OrderAsk ask : asks.subList(1, asks.size())) {
      Order child = life.register(holding, ask, false);
      Brackets.join(bracket, child);
      children.add(admit(child));
    }
    PlaceResult placed = proceed(parent);
    results.add(placed);
    boolean filled = bracket.filled.signum() > 0;
    for (PlaceResult child : children) {
      results.add(
          switch (child) {
            case PlaceResult.Error error -> error;
            case PlaceResult.Resting _,
                PlaceResult.Filled _,
                PlaceResult.WaitingForFill _,
                PlaceResult.WaitingForTrigger _ ->
                childResult(account, child.oid(), placed, filled);
          });
    }
  }

  private static PlaceResult childResult(
      UserAccount account, long oid, PlaceResult parent, boolean filled) {
    if (parent instanceof PlaceResult.Error) {
      return new PlaceResult.Error(oid, Refusal.PARENT, Refusal.PARENT.text());
    }
    Order child = account.orders.get(oid);
    boolean asleep = child != null && child.phase == Phase.WAITING;
    return asleep || !filled
        ? new PlaceResult.WaitingForFill(oid)
        : new PlaceResult.WaitingForTrigger(oid);
  }

  private PlaceResult admit(Order order) {
    Refusal refusal = admission.check(order, null);
    if (refusal == null && Order.isStop(order.ask) && state.stopsToReject > 0) {
      state.stopsToReject--;
      refusal = Refusal.STOP_FAULT;
    }
    if (refusal != null) {
      return life.refuse(order, refusal, sentence(refusal, order));
    }
    life.name(order);
    if (order.isChild() && !order.positionTpsl) {
      life.await(order);
      return new PlaceResult.WaitingForFill(order.oid);
    }
    return proceed(order);
  }

  private PlaceResult proceed(Order order) {
    return switch (order.ask.kind()) {
      case OrderKind.Limit limit -> execution.limit(order, limit.tif());
      case OrderKind.Trigger _ -> {
        life.arm(order);
        yield order.isChild()
            ? new PlaceResult.WaitingForTrigger(order.oid)
            : new PlaceResult.Resting(order.oid, order.ask.cloid());
      }
    };
  }

  private static boolean isTrigger(OrderAsk ask) {
    return ask.kind() instanceof OrderKind.Trigger;
  }

  private static String sentence(Refusal refusal, Order order) {
    return refusal == Refusal.POST_ONLY
        ? refusal.text() + bbo(order.holding.market) + "."
        : refusal.text();
  }

  private static String bbo(Market market) {
    return px(market.bids.bestPx()) + "@" + px(market.asks.bestPx());
  }

  private static String px(@Nullable BigDecimal px) {
    return px == null ? "none" : Amounts.plain(px).toPlainString();
  }
}
