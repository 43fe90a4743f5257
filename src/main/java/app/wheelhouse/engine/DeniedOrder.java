package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.risk.ExitIntent;
import app.wheelhouse.risk.OrderIntent;
import app.wheelhouse.risk.Verdict;

/// An order that the gate did not let pass, as the blotter shows it.
final class DeniedOrder {
  private DeniedOrder() {}

  /// The order as it was asked for, so that the blotter can show what was denied.
  static OrderSpec of(OrderIntent intent, Verdict verdict) {
    Quantity asked = intent.quantity();
    Quantity shown =
        asked != null && !asked.isZero()
            ? asked
            : verdict.finalQuantity().isZero()
                ? intent.instrument().lotSize()
                : verdict.finalQuantity();
    return new OrderSpec(
        intent.account(),
        ClientOrderId.derive(intent.account(), intent.session(), intent.number(), OrderRole.ENTRY),
        intent.instrument().id(),
        intent.side(),
        intent.type(),
        shown,
        intent.limit(),
        null,
        TimeInForce.GTC,
        false,
        OrderRole.ENTRY,
        Math.max(1, intent.leverage()),
        null);
  }

  /// The same of an exit.
  static OrderSpec of(ExitIntent intent, Position position) {
    return new OrderSpec(
        intent.account(),
        ClientOrderId.derive(intent.account(), intent.session(), intent.number(), intent.role()),
        intent.instrument().id(),
        position.closingSide(),
        intent.type(),
        intent.quantity().isZero() ? intent.instrument().lotSize() : intent.quantity(),
        intent.limit(),
        intent.trigger(),
        TimeInForce.GTC,
        true,
        intent.role(),
        position.leverage(),
        null);
  }
}
