package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.risk.RiskView;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the gate sees, from the engine's state or from a snapshot of it: the same at the same
/// moment.
final class RiskViews {
  private RiskViews() {}

  static RiskView of(EngineState state) {
    SortedMap<InstrumentId, Price> marks = state.markets.marks();
    Money equity = state.account.account().equity(marks::get);
    return new RiskView(
        state.account.account(),
        marks,
        OrderLedger.entryNotional(state.orders.liveView(), marks),
        state.status.state(),
        state.status.autoTrading(),
        state.account.dayStartEquity(),
        equity.minus(state.account.dayStartEquity()),
        state.config.limits(),
        state.config.fees(),
        state.time);
  }

  static RiskView of(DeskSnapshot snapshot) {
    SortedMap<InstrumentId, Price> marks = marks(snapshot);
    DeskSnapshot.Trading trading = snapshot.trading();
    Money equity = snapshot.account().equity(marks::get);
    return new RiskView(
        snapshot.account(),
        marks,
        OrderLedger.entryNotional(snapshot.workingOrders(), marks),
        trading.state(),
        trading.autoTrading(),
        trading.dayStartEquity(),
        equity.minus(trading.dayStartEquity()),
        snapshot.limits(),
        snapshot.fees(),
        snapshot.time());
  }

  private static SortedMap<InstrumentId, Price> marks(DeskSnapshot snapshot) {
    SortedMap<InstrumentId, Price> marks = new TreeMap<>();
    for (InstrumentSnapshot market : snapshot.instruments()) {
      if (market.mark() > 0) {
        marks.put(market.instrument().id(), market.instrument().exactPrice(market.mark()));
      }
    }
    return marks;
  }
}
