package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.List;

/// Moves orders through their phases and tells of every new status. The one place where an order
/// enters or leaves a book.
final class OrderLife {
  static final String CANCELED = "canceled";
  static final String REDUCE_ONLY_CANCELED = "reduceOnlyCanceled";
  static final String SIBLING_CANCELED = "siblingFilledCanceled";

  private final ExchangeState state;
  private final Brackets brackets;

  OrderLife(ExchangeState state) {
    this.state = state;
    this.brackets = new Brackets(this, state.rules.childRule());
  }

  /// Gives an order its number; it is in no book yet.
  Order register(Holding holding, OrderAsk ask, boolean positionTpsl) {
    Order order = new Order(state.nextOid(), holding, ask, positionTpsl, state.time);
    holding.account.orders.put(order.oid, order);
    state.count("placed");
    return order;
  }

  /// The client's id now means this order.
  void name(Order order) {
    if (order.ask.cloid() != null) {
      order.account().byCloid.put(order.ask.cloid(), order);
    }
  }

  PlaceResult.Error refuse(Order order, Refusal reason, String text) {
    if (order.ask.cloid() != null) {
      order.account().byCloid.putIfAbsent(order.ask.cloid(), order);
    }
    order.phase = Phase.ENDED;
    state.count("refused." + reason.name());
    status(order, reason.status());
    brackets.ended(order);
    return new PlaceResult.Error(order.oid, reason, text);
  }

  /// Puts what is left into the book.
  void rest(Order order) {
    order.phase = Phase.RESTING;
    order.holding.market.rest(order);
    order.holding.exposed(order, order.left);
    open(order);
  }

  /// A child that is listed, and asleep.
  void await(Order order) {
    order.phase = Phase.WAITING;
    open(order);
  }

  /// A trigger watches the mark from now on; one that is due already fires with this call.
  void arm(Order order) {
    boolean listed = order.phase == Phase.WAITING;
    order.phase = Phase.ARMED;
    order.holding.market.triggers.add(order);
    if (!listed) {
      open(order);
    }
    if (order.ask.kind() instanceof OrderKind.Trigger trigger
        && TriggerBook.fires(order.buy, trigger, order.holding.market.markPx())) {
      state.fired.add(order);
    }
  }

  /// The mark reached it: it leaves the triggers and is about to take from the book.
  void trigger(Order order) {
    detach(order);
    order.phase = Phase.MOVING;
    order.triggered = true;
    status(order, "triggered");
  }

  /// Books a fill on the order itself; the last one ends it.
  void filled(Order order, BigDecimal sz, BigDecimal px) {
    if (order.phase == Phase.RESTING) {
      order.holding.exposed(order, sz.negate());
    }
    order.left = order.left.subtract(sz);
    order.filledSz = order.filledSz.add(sz);
    order.filledNotional = order.filledNotional.add(sz.multiply(px));
    boolean done = order.left.signum() == 0;
    if (done) {
      leave(order, "filled");
    }
    brackets.filled(order, sz, done);
  }

  /// Ends an order that is not filled, with what follows for its bracket.
  void end(Order order, String status) {
    if (order.ended()) {
      return;
    }
    leave(order, status);
    brackets.ended(order);
  }

  /// A replacement stands where the old order stood; the bracket does not notice.
  void replace(Order old, Order replacement) {
    leave(old, CANCELED);
    brackets.replaced(old, replacement);
  }

  /// After a position closed or turned: orders that could only increase it go.
  void sweep(Holding holding, boolean byGuard) {
    for (Order order : List.copyOf(holding.account.open.values())) {
      if (order.holding == holding
          && order.ask.reduceOnly()
          && (order.phase == Phase.ARMED || order.phase == Phase.RESTING)
          && holding.reducible(order.buy).signum() == 0) {
        end(order, byGuard && order.positionTpsl ? SIBLING_CANCELED : REDUCE_ONLY_CANCELED);
      }
    }
  }

  private void open(Order order) {
    order.account().open.put(order.oid, order);
    status(order, "open");
  }

  private void leave(Order order, String status) {
    detach(order);
    order.phase = Phase.ENDED;
    order.account().open.remove(order.oid);
    status(order, status);
  }

  private void detach(Order order) {
    switch (order.phase) {
      case RESTING -> {
        order.holding.market.withdraw(order);
        order.holding.exposed(order, order.left.negate());
      }
      case ARMED -> order.holding.market.triggers.remove(order);
      case MOVING, WAITING, ENDED -> {}
    }
  }

  private void status(Order order, String status) {
    order.status = status;
    order.statusTime = state.time;
    state.emit(new ExchangeEvent.OrderUpdated(Views.order(order)));
  }
}
