package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.domain.order.VenueOrder;

/// An order that was placed elsewhere, in the shape that the table lists.
final class ExternalOrder {
  /// A venue lists an order for the whole position without a size; the table shows it as such.
  private static final Quantity WHOLE = Quantity.of("0.00000001");

  private ExternalOrder() {}

  /// Only to be shown: what the venue does not say, its time in force and leverage, is made up.
  static Order of(VenueOrder order, AccountId account) {
    boolean whole = isWhole(order);
    OrderSpec spec =
        new OrderSpec(
            account,
            order.id(),
            order.instrument(),
            order.side(),
            order.type(),
            whole ? WHOLE : order.quantity(),
            order.limit(),
            order.trigger(),
            TimeInForce.GTC,
            order.reduceOnly(),
            role(order),
            1,
            null);
    Quantity filled =
        whole || order.remaining().compareTo(order.quantity()) > 0
            ? Quantity.ZERO
            : order.quantity().minus(order.remaining());
    return new Order(
        spec,
        filled.isZero() ? OrderStatus.ACCEPTED : OrderStatus.PARTIALLY_FILLED,
        filled,
        Money.ZERO,
        Money.ZERO,
        order.venueOrderId(),
        order.time(),
        order.time(),
        "");
  }

  /// Whether the size shown is that of the whole position, whatever it is by then.
  static boolean isWhole(Order order) {
    return order.spec().quantity().equals(WHOLE);
  }

  private static boolean isWhole(VenueOrder order) {
    return order.quantity().isZero();
  }

  private static OrderRole role(VenueOrder order) {
    if (!order.reduceOnly()) {
      return OrderRole.ENTRY;
    }
    if (order.type() == OrderType.TAKE_PROFIT) {
      return OrderRole.TARGET;
    }
    return order.type().hasTrigger() ? OrderRole.STOP : OrderRole.EXIT;
  }
}
