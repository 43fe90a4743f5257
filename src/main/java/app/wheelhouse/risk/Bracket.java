package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a candidate that passed as orders: the entry, then its stop and its target, reduce-only.
final class Bracket {
  private Bracket() {}

  /// @throws IllegalStateException when the candidate has no size: no check list may pass such a
  ///   one
  static List<OrderSpec> of(Candidate candidate) {
    Quantity quantity = candidate.quantity();
    if (quantity == null) {
      throw new IllegalStateException("A candidate without a size passed the gate");
    }
    OrderSpec entry = entry(candidate, quantity);
    List<OrderSpec> orders = new ArrayList<>(3);
    orders.add(entry);
    add(orders, candidate, OrderType.STOP_MARKET, OrderRole.STOP, candidate.stop());
    add(orders, candidate, OrderType.TAKE_PROFIT, OrderRole.TARGET, candidate.target());
    return orders;
  }

  private static OrderSpec entry(Candidate candidate, Quantity quantity) {
    OrderType type = candidate.intent().type();
    return new OrderSpec(
        candidate.intent().account(),
        id(candidate, OrderRole.ENTRY),
        candidate.id(),
        candidate.side(),
        type,
        quantity,
        candidate.limit(),
        null,
        type == OrderType.MARKET ? TimeInForce.IOC : TimeInForce.GTC,
        false,
        OrderRole.ENTRY,
        candidate.leverage(),
        null);
  }

  private static void add(
      List<OrderSpec> orders,
      Candidate candidate,
      OrderType type,
      OrderRole role,
      @Nullable Price trigger) {
    if (trigger == null) {
      return;
    }
    OrderSpec entry = orders.getFirst();
    orders.add(
        new OrderSpec(
            entry.account(),
            id(candidate, role),
            entry.instrument(),
            entry.side().opposite(),
            type,
            entry.quantity(),
            null,
            trigger,
            TimeInForce.GTC,
            true,
            role,
            entry.leverage(),
            entry.id()));
  }

  private static ClientOrderId id(Candidate candidate, OrderRole role) {
    OrderIntent intent = candidate.intent();
    return ClientOrderId.derive(intent.account(), intent.session(), intent.number(), role);
  }
}
