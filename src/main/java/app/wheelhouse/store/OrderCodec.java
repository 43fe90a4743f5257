package app.wheelhouse.store;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.TimeInForce;

/// Orders and fills as JSON fields.
final class OrderCodec {
  private OrderCodec() {}

  static void write(JsonOut out, OrderSpec spec) {
    out.value("account", spec.account())
        .value("id", spec.id())
        .value("instrument", spec.instrument())
        .choice("side", spec.side())
        .choice("type", spec.type())
        .value("quantity", spec.quantity())
        .value("limit", spec.limit())
        .value("trigger", spec.trigger())
        .choice("timeInForce", spec.timeInForce())
        .flag("reduceOnly", spec.reduceOnly())
        .choice("role", spec.role())
        .number("leverage", spec.leverage())
        .value("parent", spec.parent());
  }

  static OrderSpec spec(JsonIn in) {
    return new OrderSpec(
        in.parsed("account", AccountId::parse),
        in.parsed("id", ClientOrderId::new),
        in.parsed("instrument", InstrumentId::parse),
        in.choice("side", Side.class),
        in.choice("type", OrderType.class),
        in.quantity("quantity"),
        in.optionalPrice("limit"),
        in.optionalPrice("trigger"),
        in.choice("timeInForce", TimeInForce.class),
        in.flag("reduceOnly"),
        in.choice("role", OrderRole.class),
        in.smallNumber("leverage"),
        in.has("parent") ? in.parsed("parent", ClientOrderId::new) : null);
  }

  static void write(JsonOut out, Fill fill) {
    out.value("account", fill.account())
        .text("tradeId", fill.tradeId())
        .value("orderId", fill.orderId())
        .value("instrument", fill.instrument())
        .choice("side", fill.side())
        .value("price", fill.price())
        .value("quantity", fill.quantity())
        .value("fee", fill.fee())
        .choice("liquidity", fill.liquidity())
        .number("time", fill.time())
        .number("leverage", fill.leverage())
        .flag("liquidation", fill.liquidation());
  }

  static Fill fill(JsonIn in) {
    return new Fill(
        in.parsed("account", AccountId::parse),
        in.text("tradeId"),
        in.parsed("orderId", ClientOrderId::new),
        in.parsed("instrument", InstrumentId::parse),
        in.choice("side", Side.class),
        in.price("price"),
        in.quantity("quantity"),
        in.money("fee"),
        in.choice("liquidity", Liquidity.class),
        in.number("time"),
        in.smallNumber("leverage"),
        in.flag("liquidation"));
  }
}
