package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.store.JournalEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the journal says became of a decision: the gate's verdicts, orders, fills, the trade.
final class DecisionTrail {
  private final String session;
  private final long number;
  private final List<JournalEntry.OrderDenied> denied = new ArrayList<>();
  private final List<JournalEntry.OrderPrepared> prepared = new ArrayList<>();
  private final List<ExecutionReport.OrderChanged> changes = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private final Set<ClientOrderId> orders = new HashSet<>();
  private @Nullable ClosedTrade trade;
  private boolean inSession;

  private DecisionTrail(String session, long number) {
    this.session = session;
    this.number = number;
  }

  static DecisionTrail of(DecisionLine line, DecisionShelf shelf) throws BadInput {
    DecisionTrail trail = new DecisionTrail(line.session(), line.number());
    if (line.record() != null) {
      shelf.journal(record -> trail.take(record.entry()));
    }
    return trail;
  }

  /// The orders that the gate denied, each with its verdict.
  List<JournalEntry.OrderDenied> denied() {
    return denied;
  }

  /// The orders that went out, entry and bracket.
  List<JournalEntry.OrderPrepared> prepared() {
    return prepared;
  }

  /// What else happened to one of them.
  List<ExecutionReport.OrderChanged> changes(ClientOrderId order) {
    return changes.stream().filter(change -> change.orderId().equals(order)).toList();
  }

  List<Fill> fills() {
    return fills;
  }

  /// The trade that its fills belong to; null while it is open, or where nothing was filled.
  @Nullable ClosedTrade trade() {
    return trade;
  }

  private void take(JournalEntry entry) {
    if (entry instanceof JournalEntry.SessionStarted started) {
      inSession = started.session().equals(session);
    }
    if (!inSession) {
      return;
    }
    if (entry instanceof JournalEntry.OrderDenied order && order.decision() == number) {
      denied.add(order);
    } else if (entry instanceof JournalEntry.OrderPrepared order && order.decision() == number) {
      prepared.add(order);
      orders.add(order.spec().id());
    } else if (entry instanceof JournalEntry.Reported(var report)) {
      take(report);
    } else if (entry instanceof JournalEntry.TradeClosed(_, var closed)
        && trade == null
        && fills.stream().anyMatch(fill -> fill.instrument().equals(closed.instrument()))) {
      trade = closed;
    }
  }

  private void take(ExecutionReport report) {
    if (report instanceof ExecutionReport.OrderChanged change
        && orders.contains(change.orderId())) {
      changes.add(change);
    } else if (report instanceof ExecutionReport.FillReported(var fill)
        && orders.contains(fill.orderId())) {
      fills.add(fill);
    }
  }
}
