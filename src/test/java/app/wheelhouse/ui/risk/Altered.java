package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.engine.Counterfactuals;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.Judgement;
import app.wheelhouse.engine.ProtectionSnapshot;
import java.util.List;

/// A real snapshot with some parts of another moment.
record Altered(
    DeskSnapshot now,
    DeskSnapshot.Trading trading,
    List<Judgement> judgements,
    ProtectionSnapshot protection,
    Counterfactuals counterfactuals,
    long time) {
  static Altered of(DeskSnapshot now) {
    return new Altered(
        now, now.trading(), now.judgements(), now.protection(), now.counterfactuals(), now.time());
  }

  Altered state(TradingState state, boolean auto) {
    DeskSnapshot.Trading was = trading;
    return new Altered(
        now,
        new DeskSnapshot.Trading(
            state, auto, "", 0, was.dayStartEquity(), was.peak(), was.maxDrawdown()),
        judgements,
        protection,
        counterfactuals,
        time);
  }

  Altered judgements(List<Judgement> other) {
    return new Altered(now, trading, other, protection, counterfactuals, time);
  }

  Altered protection(ProtectionSnapshot other) {
    return new Altered(now, trading, judgements, other, counterfactuals, time);
  }

  Altered counterfactuals(Counterfactuals other) {
    return new Altered(now, trading, judgements, protection, other, time);
  }

  Altered time(long millis) {
    return new Altered(now, trading, judgements, protection, counterfactuals, millis);
  }

  DeskSnapshot snapshot() {
    return new DeskSnapshot(
        now.sequence(),
        time,
        now.session(),
        now.account(),
        now.unrealised(),
        now.equity(),
        trading,
        now.counts(),
        now.feed(),
        now.instruments(),
        now.workingOrders(),
        now.endedOrders(),
        now.fills(),
        now.trades(),
        now.decisions(),
        judgements,
        now.notices(),
        now.equityCurve(),
        now.limits(),
        now.fees(),
        now.emergency(),
        protection,
        now.exits(),
        counterfactuals,
        now.connection(),
        now.venue());
  }
}
