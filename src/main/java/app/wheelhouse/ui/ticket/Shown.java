package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.risk.Circumstances;
import app.wheelhouse.risk.RiskLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the gate's answer depends on besides the form: while it is equal, nothing is asked
/// anew.
record Shown(
    @Nullable InstrumentId instrument,
    double mark,
    double bid,
    double ask,
    Account account,
    Money equity,
    Money dayStart,
    TradingState state,
    Guard guard,
    List<Order> working,
    RiskLimits limits,
    Circumstances circumstances) {

  static Shown of(DeskSnapshot snapshot, @Nullable InstrumentSnapshot market) {
    return new Shown(
        market == null ? null : market.instrument().id(),
        market == null ? Double.NaN : market.mark(),
        market == null ? Double.NaN : market.bid(),
        market == null ? Double.NaN : market.ask(),
        snapshot.account(),
        snapshot.equity(),
        snapshot.trading().dayStartEquity(),
        snapshot.trading().state(),
        Guard.of(snapshot),
        snapshot.workingOrders(),
        snapshot.limits(),
        snapshot.protection().circumstances());
  }
}
