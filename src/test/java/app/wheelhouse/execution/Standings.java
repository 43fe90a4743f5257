package app.wheelhouse.execution;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStanding;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.domain.order.VenueOrder;
import java.util.List;

/// A resting buy of 5 SOL at 190, as we have it and as a venue has it.
final class Standings {
  private Standings() {}

  static OrderSpec spec(long number) {
    return new OrderSpec(
        Approvals.ACCOUNT,
        ClientOrderId.derive(Approvals.ACCOUNT, "s1", number, OrderRole.ENTRY),
        Approvals.SOL.id(),
        Side.BUY,
        OrderType.LIMIT,
        Quantity.of("5"),
        Price.of("190"),
        null,
        TimeInForce.GTC,
        false,
        OrderRole.ENTRY,
        5,
        null);
  }

  /// As it stands right after it was handed to the wire.
  static Order submitted(long number) {
    long time = Approvals.TIME;
    return Order.intended(spec(number), time)
        .apply(new OrderEvent.Approved(), time)
        .apply(new OrderEvent.Prepared(), time)
        .apply(new OrderEvent.Submitted(), time);
  }

  static Order lost(long number) {
    return submitted(number)
        .apply(new OrderEvent.Lost("the venue's answer was lost"), Approvals.TIME);
  }

  static Fill fill(OrderSpec spec, String id, String quantity) {
    return new Fill(
        spec.account(),
        id,
        spec.id(),
        spec.instrument(),
        spec.side(),
        Price.of("190"),
        Quantity.of(quantity),
        Money.of("0.1"),
        Liquidity.MAKER,
        Approvals.TIME + 100,
        5,
        false);
  }

  static OrderStanding open(OrderSpec spec, String remaining, Fill... fills) {
    return new OrderStanding(
        venue(spec, remaining), true, new OrderEvent.Accepted("77"), List.of(fills));
  }

  static OrderStanding ended(OrderSpec spec, OrderEvent end, String remaining, Fill... fills) {
    return new OrderStanding(venue(spec, remaining), false, end, List.of(fills));
  }

  static OrderStanding filled(OrderSpec spec, Fill... fills) {
    return ended(spec, new OrderEvent.Accepted("77"), "0", fills);
  }

  static VenueOrder venue(OrderSpec spec, String remaining) {
    return new VenueOrder(
        spec.id(),
        "77",
        spec.instrument(),
        spec.side(),
        spec.type(),
        spec.quantity(),
        Quantity.of(remaining),
        spec.limit(),
        spec.trigger(),
        spec.reduceOnly(),
        Approvals.TIME);
  }
}
