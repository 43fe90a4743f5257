package app.wheelhouse.ui.emergency;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EmergencyReport;
import app.wheelhouse.engine.EmergencyReport.Kind;
import app.wheelhouse.ui.TestDesk;
import java.util.List;

/// Moments of a stop that a fast test desk does not stay in.
final class Stops {
  private Stops() {}

  /// A desk with two positions whose closing orders are still on their way.
  static DeskSnapshot running(TestDesk desk) {
    DeskSnapshot now = desk.snapshot();
    return with(
        now,
        false,
        step(now, Kind.HALT, "Trading", EmergencyReport.Outcome.DONE, "halted, stopped by hand"),
        step(
            now,
            Kind.CLOSE,
            "Long 1 ETH",
            EmergencyReport.Outcome.RUNNING,
            "closing at market, reduce-only"),
        step(
            now,
            Kind.CLOSE,
            "Long 0.02 BTC",
            EmergencyReport.Outcome.FAILED,
            "not closed: the gate has no price for it"));
  }

  static DeskSnapshot flat(DeskSnapshot now) {
    return with(
        now,
        true,
        step(
            now,
            Kind.VERIFY,
            "Account",
            EmergencyReport.Outcome.DONE,
            "flat: no position and no entry is left"));
  }

  private static EmergencyReport.Step step(
      DeskSnapshot now, Kind kind, String what, EmergencyReport.Outcome outcome, String detail) {
    return new EmergencyReport.Step(kind, null, what, outcome, detail, now.time());
  }

  private static DeskSnapshot with(DeskSnapshot now, boolean flat, EmergencyReport.Step... steps) {
    return with(now, TradingState.HALTED, new EmergencyReport(now.time(), flat, List.of(steps)));
  }

  /// Trading was resumed before the stop was done.
  static DeskSnapshot resumed(DeskSnapshot now, EmergencyReport report) {
    return with(now, TradingState.ACTIVE, report);
  }

  private static DeskSnapshot with(DeskSnapshot now, TradingState state, EmergencyReport report) {
    DeskSnapshot.Trading trading = now.trading();
    return new DeskSnapshot(
        now.sequence(),
        now.time() + 2_500,
        now.session(),
        now.account(),
        now.unrealised(),
        now.equity(),
        new DeskSnapshot.Trading(
            state,
            false,
            "stopped by hand",
            0,
            trading.dayStartEquity(),
            trading.peak(),
            trading.maxDrawdown()),
        now.counts(),
        now.feed(),
        now.instruments(),
        now.workingOrders(),
        now.endedOrders(),
        now.fills(),
        now.trades(),
        now.decisions(),
        now.judgements(),
        now.notices(),
        now.equityCurve(),
        now.limits(),
        now.fees(),
        report,
        now.protection(),
        now.exits(),
        now.counterfactuals(),
        now.connection(),
        now.venue());
  }
}
