package app.wheelhouse.store;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.Side;

/// Finished round trips as JSON fields.
final class TradeCodec {
  private TradeCodec() {}

  static void write(JsonOut out, ClosedTrade trade) {
    out.value("instrument", trade.instrument())
        .choice("side", trade.side())
        .value("quantity", trade.quantity())
        .value("entry", trade.entry())
        .value("exit", trade.exit())
        .value("realised", trade.realised())
        .value("fees", trade.fees())
        .value("funding", trade.funding())
        .number("leverage", trade.leverage())
        .number("openedAt", trade.openedAt())
        .number("closedAt", trade.closedAt())
        .flag("liquidated", trade.liquidated());
  }

  static ClosedTrade trade(JsonIn in) {
    return new ClosedTrade(
        in.parsed("instrument", InstrumentId::parse),
        in.choice("side", Side.class),
        in.quantity("quantity"),
        in.price("entry"),
        in.price("exit"),
        in.money("realised"),
        in.money("fees"),
        in.money("funding"),
        in.smallNumber("leverage"),
        in.number("openedAt"),
        in.number("closedAt"),
        in.flag("liquidated"));
  }
}
