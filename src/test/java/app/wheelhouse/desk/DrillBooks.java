package app.wheelhouse.desk;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.VenueView;
import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.core.FillView;
import app.wheelhouse.exchange.core.Ledger;
import app.wheelhouse.exchange.core.OrderView;
import app.wheelhouse.exchange.core.PositionView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares what the desk believes with what the exchange has: every line of the answer is a fault.
final class DrillBooks {
  private final List<String> faults = new ArrayList<>();

  private DrillBooks() {}

  /// Everything that must be equal once all is quiet.
  ///
  /// @param now of the desk
  /// @param core of the exchange, on its own lane
  static List<String> faults(DeskSnapshot now, ExchangeCore core) {
    DrillBooks books = new DrillBooks();
    books.positions(now.account(), core);
    books.orders(now, core);
    books.money(now.account(), core);
    books.duplicates(core);
    books.stops(core);
    return books.faults;
  }

  /// The same without what only a whole day in one session can compare: lifetime sums begin anew
  /// with each session, the balance goes on.
  static List<String> faultsAfterRestart(DeskSnapshot now, ExchangeCore core) {
    DrillBooks books = new DrillBooks();
    books.positions(now.account(), core);
    books.orders(now, core);
    books.cents("balance", now.account().balance().amount(), balance(core));
    books.duplicates(core);
    books.stops(core);
    return books.faults;
  }

  private void positions(Account account, ExchangeCore core) {
    SortedMap<String, String> ours = new TreeMap<>();
    for (Position position : account.positions().values()) {
      ours.put(
          position.instrument().symbol(), position.signed().stripTrailingZeros().toPlainString());
    }
    SortedMap<String, String> theirs = new TreeMap<>();
    for (PositionView position : core.state(DrillRig.MASTER).positions()) {
      theirs.put(position.coin(), position.szi().stripTrailingZeros().toPlainString());
    }
    if (!ours.equals(theirs)) {
      faults.add("positions: desk " + ours + ", exchange " + theirs);
    }
  }

  private void orders(DeskSnapshot now, ExchangeCore core) {
    SortedSet<String> ours = new TreeSet<>();
    for (Order order : now.workingOrders()) {
      ours.add(order.id().value());
      if (order.status() == OrderStatus.UNKNOWN || order.status() == OrderStatus.SUBMITTED) {
        faults.add("not resolved: " + order.id() + " " + order.status() + " " + order.note());
      }
    }
    SortedSet<String> theirs = new TreeSet<>();
    for (OrderView order : core.openOrders(DrillRig.MASTER)) {
      theirs.add(String.valueOf(order.cloid()));
    }
    if (!ours.equals(theirs)) {
      faults.add(
          "open orders: only desk " + less(ours, theirs) + ", only exchange " + less(theirs, ours));
    }
    VenueView venue = now.venue();
    if (venue == null || !venue.external().isEmpty()) {
      faults.add("external orders: " + (venue == null ? "no view" : venue.external()));
    }
  }

  private static Set<String> less(SortedSet<String> all, SortedSet<String> without) {
    SortedSet<String> rest = new TreeSet<>(all);
    rest.removeAll(without);
    return rest;
  }

  private void money(Account account, ExchangeCore core) {
    Ledger ledger = core.ledger(DrillRig.MASTER);
    // Fills that are booked in another order than they happened leave another entry price behind;
    // the venue's is taken then, and what that shifts is booked as cash with its explanation.
    cents(
        "realised and corrections",
        account.realised().amount().add(account.deposited().amount()),
        ledger.realised().add(ledger.deposits()));
    cents("fees", account.fees().amount(), ledger.fees());
    cents("funding", account.funding().amount().negate(), ledger.funding());
    cents("balance", account.balance().amount(), ledger.balance());
  }

  private static BigDecimal balance(ExchangeCore core) {
    return core.ledger(DrillRig.MASTER).balance();
  }

  private void cents(String what, BigDecimal ours, BigDecimal theirs) {
    if (ours.subtract(theirs).abs().compareTo(new BigDecimal("0.01")) >= 0) {
      faults.add(
          what
              + ": desk "
              + ours.setScale(6, RoundingMode.HALF_EVEN)
              + ", exchange "
              + theirs.setScale(6, RoundingMode.HALF_EVEN));
    }
  }

  /// A client order id is worked once: a modification replaces under the same one, so two that are
  /// open or filled at a time would be a double.
  private void duplicates(ExchangeCore core) {
    SortedMap<String, Integer> open = new TreeMap<>();
    for (OrderView order : core.openOrders(DrillRig.MASTER)) {
      if (order.cloid() != null) {
        open.merge(order.cloid(), 1, Integer::sum);
      }
    }
    open.forEach((cloid, count) -> {
      if (count > 1) {
        faults.add("duplicate: " + cloid + " is open " + count + " times");
      }
    });
    SortedMap<String, BigDecimal> filled = new TreeMap<>();
    SortedMap<String, BigDecimal> asked = new TreeMap<>();
    for (FillView fill : core.fills(DrillRig.MASTER, 0, Long.MAX_VALUE / 2)) {
      if (fill.cloid() != null) {
        filled.merge(fill.cloid(), fill.sz(), BigDecimal::add);
      }
    }
    for (OrderView order : core.history(DrillRig.MASTER, 1_000_000)) {
      if (order.cloid() != null) {
        asked.merge(order.cloid(), order.origSz(), BigDecimal::max);
      }
    }
    filled.forEach((cloid, size) -> {
      if (size.compareTo(asked.getOrDefault(cloid, BigDecimal.ZERO)) > 0) {
        faults.add("duplicate: " + cloid + " filled " + size + " of " + asked.get(cloid));
      }
    });
  }

  /// Every open position has a stop at the exchange that closes all of it.
  private void stops(ExchangeCore core) {
    for (PositionView position : core.state(DrillRig.MASTER).positions()) {
      BigDecimal covered = BigDecimal.ZERO;
      for (OrderView order : core.openOrders(DrillRig.MASTER)) {
        boolean stop =
            order.coin().equals(position.coin())
                && order.reduceOnly()
                && !order.waiting()
                && order.orderType().startsWith("Stop")
                && order.buy() == position.szi().signum() < 0;
        covered = stop ? covered.add(order.sz()) : covered;
      }
      if (covered.compareTo(position.szi().abs()) < 0) {
        faults.add(
            "naked: " + position.coin() + " " + position.szi() + " with stops over " + covered);
      }
    }
  }
}
