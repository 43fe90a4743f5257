package app.wheelhouse.desk;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.IllegalTransition;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.store.Unanswered;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Folds the orders of one account from the journal of its sessions, and whose its positions are.
final class CarriedOrders {
  private final SequencedMap<ClientOrderId, Order> open = new LinkedHashMap<>();

  /// All that were ever prepared: a record that was written twice brings none back.
  private final Set<ClientOrderId> known = new HashSet<>();

  /// Orders that strategies and advisors asked for.
  private final Set<ClientOrderId> decided = new HashSet<>();

  private final SortedSet<InstrumentId> byHand = new TreeSet<>();

  /// Where the position was opened by an order that is not ours, or came without any.
  private final SortedSet<InstrumentId> foreign = new TreeSet<>();

  /// What was not answered in the session before may have been sent.
  void sessionStarted() {
    open.replaceAll((_, order) -> Unanswered.asUnknown(order));
  }

  void prepared(JournalEntry.OrderPrepared prepared) {
    if (!known.add(prepared.spec().id())) {
      return;
    }
    if (prepared.decision() != 0) {
      decided.add(prepared.spec().id());
    }
    Order order =
        Order.intended(prepared.spec(), prepared.time())
            .apply(new OrderEvent.Approved(), prepared.time())
            .apply(new OrderEvent.Prepared(), prepared.time());
    open.put(order.id(), order);
  }

  void changed(ExecutionReport.OrderChanged changed) {
    apply(changed.orderId(), changed.event(), changed.time());
  }

  void filled(Fill fill, Position before, Position after) {
    Order order = open.get(fill.orderId());
    if (order != null) {
      apply(fill.orderId(), order.eventOf(fill), fill.time());
    }
    boolean opened = before.isFlat() || before.side() != after.side();
    if (after.isFlat()) {
      byHand.remove(fill.instrument());
      foreign.remove(fill.instrument());
    } else if (opened) {
      mark(byHand, fill.instrument(), !decided.contains(fill.orderId()));
      mark(foreign, fill.instrument(), !known.contains(fill.orderId()));
    }
  }

  /// A position that came without a fill of ours was made elsewhere.
  void corrected(Position before, Position after) {
    if (after.isFlat()) {
      byHand.remove(after.instrument());
      foreign.remove(after.instrument());
    } else if (before.isFlat()) {
      byHand.add(after.instrument());
      foreign.add(after.instrument());
    }
  }

  /// Those that have not ended, oldest first.
  List<Order> open() {
    return open.values().stream().map(Unanswered::asUnknown).toList();
  }

  /// Instruments that strategies and advisors leave alone, as far as the journal tells: a position
  /// that was handed over comes back as the trader's.
  SortedSet<InstrumentId> byHand(Account account) {
    SortedSet<InstrumentId> marked = new TreeSet<>(byHand);
    for (Order order : open.values()) {
      boolean entry = order.spec().role() == OrderRole.ENTRY;
      InstrumentId instrument = order.spec().instrument();
      if (entry && !decided.contains(order.id()) && account.position(instrument).isFlat()) {
        marked.add(instrument);
      }
    }
    return marked;
  }

  /// Those whose position was opened elsewhere.
  SortedSet<InstrumentId> foreign() {
    return foreign;
  }

  private static void mark(
      SortedSet<InstrumentId> marked, InstrumentId instrument, boolean wanted) {
    if (wanted) {
      marked.add(instrument);
    } else {
      marked.remove(instrument);
    }
  }

  /// What cannot happen to an order was not booked by the engine either.
  private void apply(ClientOrderId id, OrderEvent event, long time) {
    Order order = open.get(id);
    if (order == null) {
      return;
    }
    try {
      Order after = order.apply(event, time);
      if (after.status().isTerminal()) {
        open.remove(id);
      } else {
        open.put(id, after);
      }
    } catch (IllegalTransition | IllegalArgumentException impossible) {
      // The record keeps it; the order stays as it was.
    }
  }
}
