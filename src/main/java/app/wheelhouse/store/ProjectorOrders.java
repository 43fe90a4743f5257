package app.wheelhouse.store;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.IllegalTransition;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.store.jooq.tables.records.OrderEventsRecord;
import app.wheelhouse.store.jooq.tables.records.OrdersRecord;
import org.jspecify.annotations.Nullable;

/// Folds what happens to orders: their life, their fills, and the money that fills move.
///
/// It books as the engine books; what cannot be booked is noted in the trading log.
final class ProjectorOrders {
  private final ProjectorState state;
  private final ProjectorRows rows;
  private final ProjectorBooks books;

  ProjectorOrders(ProjectorState state, ProjectorRows rows, ProjectorBooks books) {
    this.state = state;
    this.rows = rows;
    this.books = books;
  }

  void denied(long seq, JournalEntry.OrderDenied entry) {
    OrderEvent event = new OrderEvent.Denied(entry.reason());
    Order order = Order.intended(entry.spec(), entry.time());
    if (isNew(seq, entry.spec(), event, entry.time())) {
      OrdersRecord row = begin(seq, order.apply(event, entry.time()), event, entry.time());
      row.setDecision(entry.decision());
      row.setRule(entry.rule());
      row.setVerdict(ArchiveText.fit(entry.verdict()));
    }
  }

  void prepared(long seq, JournalEntry.OrderPrepared entry) {
    OrderEvent event = new OrderEvent.Prepared();
    if (isNew(seq, entry.spec(), event, entry.time())) {
      Order order =
          Order.intended(entry.spec(), entry.time())
              .apply(new OrderEvent.Approved(), entry.time())
              .apply(event, entry.time());
      OrdersRecord row = begin(seq, order, event, entry.time());
      row.setDecision(entry.decision());
      row.setVerdict(ArchiveText.fit(entry.verdict()));
      row.setNonce(entry.nonce());
      row.setActionHash(entry.hash());
      row.setExpiresAt(entry.expiresAt());
    }
  }

  void changed(long seq, ExecutionReport.OrderChanged report) {
    apply(seq, report.account(), report.orderId(), report.event(), report.time());
  }

  void filled(long seq, Fill fill) {
    if (state.isBooked(fill)) {
      refuse(seq, fill.account(), "the fill " + fill.tradeId() + " was booked before", fill.time());
      return;
    }
    if (!books.knows(fill.account())) {
      rows.doubt();
      refuse(seq, fill.account(), "the fill belongs to an account not opened here", fill.time());
      return;
    }
    ProjectorState.Tracked tracked = state.order(fill.orderId());
    boolean booked;
    if (tracked == null) {
      // A forced close is an order of the venue's, not of ours; on a real account the trader may
      // have placed one elsewhere.
      booked = fill.liquidation() || isExternal(fill);
      if (!booked) {
        event(seq, fill.account(), fill.orderId(), new OrderEvent.Filled(fill), null, fill.time());
        unknownOrder(seq, fill.account(), fill.orderId(), fill.time());
      }
    } else {
      OrderEvent event = tracked.order().eventOf(fill);
      booked = apply(seq, fill.account(), fill.orderId(), event, fill.time());
    }
    if (booked) {
      state.booked(fill.account().toString(), fill.tradeId());
      Account.Change change = books.apply(seq, fill);
      ArchiveSession owner = state.session().of(fill.account());
      rows.fills.add(ArchiveFillRow.of(owner, fill, change.realised(), seq));
    } else {
      rows.doubt();
    }
  }

  private boolean isExternal(Fill fill) {
    return fill.orderId().venueNumber().isPresent() || state.session().hasRealOrders();
  }

  private boolean apply(
      long seq, AccountId account, ClientOrderId id, OrderEvent event, long time) {
    ProjectorState.Tracked tracked = state.order(id);
    if (tracked == null) {
      event(seq, account, id, event, null, time);
      unknownOrder(seq, account, id, time);
      return false;
    }
    try {
      Order after = tracked.order().apply(event, time);
      ArchiveOrderRow.update(tracked.row(), after, seq);
      state.put(new ProjectorState.Tracked(after, tracked.row()));
      rows.orders.change(tracked.row());
      event(seq, account, id, event, after, time);
      return true;
    } catch (IllegalTransition | IllegalArgumentException impossible) {
      event(seq, account, id, event, null, time);
      refuse(seq, account, impossible.getMessage() + " (order " + id + ")", time);
      return false;
    }
  }

  private boolean isNew(long seq, OrderSpec spec, OrderEvent event, long time) {
    if (state.order(spec.id()) == null) {
      return true;
    }
    event(seq, spec.account(), spec.id(), event, null, time);
    refuse(seq, spec.account(), "the order " + spec.id() + " exists already", time);
    return false;
  }

  private OrdersRecord begin(long seq, Order order, OrderEvent event, long time) {
    ArchiveSession owner = state.session().of(order.spec().account());
    OrdersRecord row = ArchiveOrderRow.of(owner, order, seq);
    row.setRule("");
    state.put(new ProjectorState.Tracked(order, row));
    rows.orders.add(row);
    event(seq, order.spec().account(), order.id(), event, order, time);
    return row;
  }

  private void event(
      long seq,
      AccountId account,
      ClientOrderId id,
      OrderEvent event,
      @Nullable Order after,
      long time) {
    OrderEventsRecord row = new OrderEventsRecord();
    row.setJournalSeq(seq);
    row.setSession(state.session().session());
    row.setAccount(account.toString());
    row.setMode(state.session().mode());
    row.setClientOrderId(id.value());
    ProjectorState.Tracked tracked = state.order(id);
    row.setOrderSeq(tracked == null ? null : tracked.row().getFirstSeq());
    row.setEvent(event.name());
    row.setApplied(after != null);
    row.setStatus(after == null ? null : after.status().name());
    row.setFilled(after == null ? null : after.filled().value());
    row.setDetail(ArchiveText.fit(detail(event)));
    row.setHappenedAt(time);
    rows.events.add(row);
  }

  private static String detail(OrderEvent event) {
    return switch (event) {
      case OrderEvent.Denied(String reason) -> reason;
      case OrderEvent.Accepted(String venueOrderId) -> venueOrderId;
      case OrderEvent.Rejected(String reason) -> reason;
      case OrderEvent.Triggered(double mark) -> Double.toString(mark);
      case OrderEvent.Amended amended ->
          "quantity "
              + amended.quantity()
              + ", limit "
              + amended.limit()
              + ", trigger "
              + amended.trigger();
      case OrderEvent.PartiallyFilled(Fill fill) -> fill.quantity() + " at " + fill.price();
      case OrderEvent.Filled(Fill fill) -> fill.quantity() + " at " + fill.price();
      case OrderEvent.Canceled(String reason) -> reason;
      case OrderEvent.Expired(String reason) -> reason;
      case OrderEvent.Lost(String reason) -> reason;
      case OrderEvent.NotPlaced(String reason) -> reason;
      case OrderEvent.Approved _, OrderEvent.Prepared _, OrderEvent.Submitted _ -> "";
    };
  }

  private void unknownOrder(long seq, AccountId account, ClientOrderId id, long time) {
    refuse(seq, account, "no order of this session has the id " + id, time);
  }

  private void refuse(long seq, AccountId account, String reason, long time) {
    rows.note(seq, state.session().of(account), "refused", "Not booked: " + reason, time);
  }
}
