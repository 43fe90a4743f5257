package app.wheelhouse.store;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import java.math.BigDecimal;

/// What venues report, as JSON fields.
final class ReportCodec {
  private ReportCodec() {}

  static void write(JsonOut out, ExecutionReport report) {
    switch (report) {
      case ExecutionReport.OrderChanged changed ->
          out.text("report", "OrderChanged")
              .value("account", changed.account())
              .value("orderId", changed.orderId())
              .object("change", () -> EventCodec.write(out, changed.event()))
              .number("time", changed.time());
      case ExecutionReport.FillReported(var fill) ->
          out.text("report", "FillReported").object("fill", () -> OrderCodec.write(out, fill));
      case ExecutionReport.CashMoved moved ->
          out.text("report", "CashMoved")
              .value("account", moved.account())
              .value("amount", moved.amount())
              .text("why", moved.why())
              .number("time", moved.time());
      case ExecutionReport.PositionCorrected corrected ->
          out.text("report", "PositionCorrected")
              .value("account", corrected.account())
              .value("instrument", corrected.instrument())
              .value("signed", corrected.signed())
              .value("price", corrected.entry())
              .number("leverage", corrected.leverage())
              .text("why", corrected.why())
              .number("time", corrected.time());
      case ExecutionReport.FundingSettled settled ->
          out.text("report", "FundingSettled")
              .value("account", settled.account())
              .value("instrument", settled.instrument())
              .value("paid", settled.paid())
              .real("rate", settled.rate())
              .number("time", settled.time());
    }
  }

  static ExecutionReport report(JsonIn in) {
    return switch (in.text("report")) {
      case "OrderChanged" ->
          new ExecutionReport.OrderChanged(
              in.parsed("account", AccountId::parse),
              in.parsed("orderId", ClientOrderId::new),
              EventCodec.event(in.object("change")),
              in.number("time"));
      case "FillReported" -> new ExecutionReport.FillReported(OrderCodec.fill(in.object("fill")));
      case "FundingSettled" ->
          new ExecutionReport.FundingSettled(
              in.parsed("account", AccountId::parse),
              in.parsed("instrument", InstrumentId::parse),
              in.money("paid"),
              in.real("rate"),
              in.number("time"));
      case "CashMoved" ->
          new ExecutionReport.CashMoved(
              in.parsed("account", AccountId::parse),
              in.money("amount"),
              in.text("why"),
              in.number("time"));
      case "PositionCorrected" ->
          new ExecutionReport.PositionCorrected(
              in.parsed("account", AccountId::parse),
              in.parsed("instrument", InstrumentId::parse),
              in.parsed("signed", BigDecimal::new),
              in.price("price"),
              in.smallNumber("leverage"),
              in.text("why"),
              in.number("time"));
      default -> throw in.unknown("report");
    };
  }
}
