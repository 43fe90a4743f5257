package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.risk.RiskView;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the gate sees, from a snapshot: the same that it saw in the engine at that moment.
final class RiskViews {
  private RiskViews() {}

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
        snapshot.time(),
        snapshot.protection().circumstances(),
        instruments(snapshot));
  }

  private static SortedMap<InstrumentId, Instrument> instruments(DeskSnapshot snapshot) {
    SortedMap<InstrumentId, Instrument> instruments = new TreeMap<>();
    for (InstrumentSnapshot market : snapshot.instruments()) {
      instruments.put(market.instrument().id(), market.instrument());
    }
    return instruments;
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
