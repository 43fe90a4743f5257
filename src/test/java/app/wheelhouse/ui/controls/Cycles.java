package app.wheelhouse.ui.controls;

import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.ProtectionSnapshot;
import java.util.List;

/// Snapshots of a desk that trades in cycles, which the test desk does not.
final class Cycles {
  private Cycles() {}

  /// @param next milliseconds to the next cycle
  static DeskSnapshot on(DeskSnapshot now, long next) {
    return with(now, TradingState.ACTIVE, true, "", now.time() + next);
  }

  static DeskSnapshot with(
      DeskSnapshot now, TradingState state, boolean auto, String reason, long next) {
    return with(now, state, auto, reason, next, now.protection());
  }

  static DeskSnapshot restricted(DeskSnapshot now, Restriction restriction) {
    ProtectionSnapshot free = now.protection();
    ProtectionSnapshot protection =
        new ProtectionSnapshot(
            List.of(restriction),
            free.changes(),
            free.circumstances(),
            free.risk(),
            free.extremes());
    return with(now, restriction.state(), false, restriction.why(), 0, protection);
  }

  private static DeskSnapshot with(
      DeskSnapshot now,
      TradingState state,
      boolean auto,
      String reason,
      long next,
      ProtectionSnapshot protection) {
    DeskSnapshot.Trading trading = now.trading();
    return new DeskSnapshot(
        now.sequence(),
        now.time(),
        now.session(),
        now.account(),
        now.unrealised(),
        now.equity(),
        new DeskSnapshot.Trading(
            state,
            auto,
            reason,
            next,
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
        now.emergency(),
        protection,
        now.exits(),
        now.counterfactuals(),
        now.connection(),
        now.venue());
  }
}
