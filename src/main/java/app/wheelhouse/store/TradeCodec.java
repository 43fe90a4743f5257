package app.wheelhouse.store;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.TradeEnd;
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
        .choice("end", trade.end());
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
        end(in));
  }

  /// Records of older versions say only whether the venue closed it by force.
  private static TradeEnd end(JsonIn in) {
    if (in.has("end")) {
      return in.choice("end", TradeEnd.class);
    }
    return in.flag("liquidated") ? TradeEnd.LIQUIDATION : TradeEnd.UNKNOWN;
  }
}
