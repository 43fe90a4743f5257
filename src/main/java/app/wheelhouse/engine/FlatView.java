package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Liquidity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.risk.RiskView;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the gate would see after a position had been closed at its mark, taker fee paid, and its
/// working entries were gone: for a question only.
final class FlatView {
  private FlatView() {}

  /// The view itself where no mark is known.
  static RiskView of(RiskView view, Position position) {
    InstrumentId instrument = position.instrument();
    Price mark = view.mark(instrument);
    if (mark == null) {
      return view;
    }
    Account after = view.account().apply(close(view, position, mark)).after();
    SortedMap<InstrumentId, Money> working = new TreeMap<>(view.workingEntryNotional());
    working.remove(instrument);
    return new RiskView(
        after,
        view.marks(),
        working,
        view.state(),
        view.autoTrading(),
        view.dayStartEquity(),
        after.equity(view.marks()::get).minus(view.dayStartEquity()),
        view.limits(),
        view.fees(),
        view.time(),
        view.circumstances(),
        view.instruments());
  }

  private static Fill close(RiskView view, Position position, Price mark) {
    return new Fill(
        view.account().id(),
        "",
        ClientOrderId.derive(view.account().id(), "", 0, OrderRole.EXIT),
        position.instrument(),
        position.closingSide(),
        mark,
        position.quantity(),
        position.notional(mark).times(view.fees().taker()),
        Liquidity.TAKER,
        view.time(),
        position.leverage(),
        false);
  }
}
