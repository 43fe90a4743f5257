package app.wheelhouse.ui.emergency;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EmergencyReport;
import app.wheelhouse.ui.TestDesk;
import java.util.List;

/// Moments of a stop that a fast test desk does not stay in.
final class Stops {
  private Stops() {}

  /// A desk with two positions whose closing orders are still on their way.
  static DeskSnapshot running(TestDesk desk) {
    return with(
        desk.snapshot(),
        false,
        "Trading halted: stopped by hand",
        "Closing long 1 ETH at market, reduce-only",
        "Could not close long 0.02 BTC: the gate has no price for it");
  }

  static DeskSnapshot with(DeskSnapshot now, boolean flat, String... outcomes) {
    return with(now, TradingState.HALTED, new EmergencyReport(now.time(), flat, List.of(outcomes)));
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
        report);
  }
}
