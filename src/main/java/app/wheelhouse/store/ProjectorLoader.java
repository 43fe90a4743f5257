package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.ACCOUNTS;
import static app.wheelhouse.store.jooq.Tables.FILLS;
import static app.wheelhouse.store.jooq.Tables.ORDERS;
import static app.wheelhouse.store.jooq.Tables.POSITIONS;
import static app.wheelhouse.store.jooq.Tables.SESSIONS;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.store.jooq.tables.records.AccountsRecord;
import app.wheelhouse.store.jooq.tables.records.OrdersRecord;
import app.wheelhouse.store.jooq.tables.records.PositionsRecord;
import app.wheelhouse.store.jooq.tables.records.SessionsRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Brings into the projector's state what the database knows and the next records need.
final class ProjectorLoader {
  private final DSLContext dsl;
  private final ProjectorState state;

  /// Orders that were looked for in the current group.
  private final Set<ClientOrderId> asked = new HashSet<>();

  private final boolean trusting;
  private @Nullable List<String> earlier;

  /// @param trusting whether orders and fills that say they are new are taken for new unseen
  ProjectorLoader(DSLContext dsl, ProjectorState state, boolean trusting) {
    this.dsl = dsl;
    this.state = state;
    this.trusting = trusting;
  }

  /// Enters the session that began or was resumed last, if there is one.
  void enterNewest() {
    SessionsRecord row =
        dsl.selectFrom(SESSIONS).orderBy(SESSIONS.JOURNAL_SEQ.desc()).limit(1).fetchOne();
    if (row != null) {
      enter(row);
    }
  }

  /// Enters the session of this entry, which may be a new one.
  void enter(JournalEntry.SessionStarted started) {
    SessionsRecord row = dsl.fetchOne(SESSIONS, SESSIONS.SESSION.eq(started.session()));
    if (row == null) {
      ArchiveSession session =
          new ArchiveSession(started.session(), started.account(), started.mode());
      state.enter(session, null);
      carryPositions();
    } else {
      enter(row);
    }
  }

  /// What the session before has left to this one, to be announced by it.
  private void carryPositions() {
    if (!state.session().hasRealOrders()) {
      return;
    }
    earlierSessions().stream()
        .findFirst()
        .ifPresent(session ->
            dsl.selectFrom(POSITIONS)
                .where(POSITIONS.SESSION.eq(session))
                .and(POSITIONS.ACCOUNT.eq(state.session().account().toString()))
                .forEach(row -> state.carry(ArchiveBookRow.position(row))));
  }

  private void enter(SessionsRecord row) {
    AccountId account = AccountId.parse(row.getAccount());
    state.enter(new ArchiveSession(row.getSession(), account, row.getMode()), row);
    carryPositions();
    List<PositionsRecord> positions =
        dsl.selectFrom(POSITIONS).where(POSITIONS.SESSION.eq(row.getSession())).fetch();
    for (AccountsRecord books :
        dsl.selectFrom(ACCOUNTS).where(ACCOUNTS.SESSION.eq(row.getSession())).fetch()) {
      state.put(
          new ProjectorState.Books(ArchiveBookRow.account(books, positions), books.getOpenedAt()));
    }
  }

  /// Loads the orders and fills that these records mention and that are not in memory.
  ///
  /// Key by key: for `in (…)` H2 walks through the whole session.
  void prepareFor(List<JournalRecord> records) {
    asked.clear();
    try (var orders =
            dsl.selectFrom(ORDERS)
                .where(ORDERS.SESSION.eq(DSL.param("session", state.session().session())))
                .and(ORDERS.CLIENT_ORDER_ID.eq(DSL.param("order", String.class)))
                .keepStatement(true);
        var fills =
            dsl.select(FILLS.JOURNAL_SEQ)
                .from(FILLS)
                .where(FILLS.SESSION.eq(state.session().session()))
                .and(FILLS.TRADE_ID.eq(DSL.param("trade", String.class)))
                .and(FILLS.ACCOUNT.eq(DSL.param("account", String.class)))
                .keepStatement(true)) {
      for (JournalRecord record : records) {
        switch (record.entry()) {
          case JournalEntry.OrderDenied denied -> begin(orders, denied.spec().id());
          case JournalEntry.OrderPrepared prepared -> begin(orders, prepared.spec().id());
          case JournalEntry.Reported(ExecutionReport.OrderChanged changed) ->
              load(orders, changed.orderId());
          case JournalEntry.Reported(ExecutionReport.FillReported(Fill fill)) -> {
            load(orders, fill.orderId());
            if (!trusting) {
              load(fills, fill);
            }
          }
          case JournalEntry.Reported(ExecutionReport.FundingSettled _),
              JournalEntry.Reported(ExecutionReport.CashMoved _),
              JournalEntry.Reported(ExecutionReport.PositionCorrected _),
              JournalEntry.SessionStarted _,
              JournalEntry.DecisionTaken _,
              JournalEntry.RequestPrepared _,
              JournalEntry.TradeClosed _,
              JournalEntry.StateChanged _,
              JournalEntry.PlanChanged _,
              JournalEntry.Compared _,
              JournalEntry.LevelSet _,
              JournalEntry.SessionEnded _ -> {}
        }
      }
    }
  }

  private void begin(ResultQuery<OrdersRecord> byId, ClientOrderId id) {
    if (trusting) {
      asked.add(id);
    } else {
      load(byId, id);
    }
  }

  private void load(ResultQuery<OrdersRecord> byId, ClientOrderId id) {
    if (state.order(id) != null || !asked.add(id)) {
      return;
    }
    OrdersRecord row = byId.bind("order", id.value()).fetchOne();
    if (row != null) {
      state.put(new ProjectorState.Tracked(ArchiveOrderRow.order(row), row));
    } else if (state.session().hasRealOrders() && id.venueNumber().isEmpty()) {
      loadEarlier(byId, id);
    }
  }

  /// An order of a real account outlives its session; it stands as that session left it.
  private void loadEarlier(ResultQuery<OrdersRecord> byId, ClientOrderId id) {
    for (String session : earlierSessions()) {
      byId.bind("session", session);
      OrdersRecord row = byId.bind("order", id.value()).fetchOne();
      if (row != null) {
        Order order = Unanswered.asUnknown(ArchiveOrderRow.order(row));
        state.put(new ProjectorState.Tracked(order, row));
        break;
      }
    }
    byId.bind("session", state.session().session());
  }

  /// The newest first.
  private List<String> earlierSessions() {
    List<String> known = earlier;
    if (known == null) {
      known =
          dsl.select(SESSIONS.SESSION)
              .from(SESSIONS)
              .where(SESSIONS.ACCOUNT.eq(state.session().account().toString()))
              .and(SESSIONS.MODE.eq(state.session().mode()))
              .and(SESSIONS.SESSION.ne(state.session().session()))
              .orderBy(SESSIONS.JOURNAL_SEQ.desc())
              .fetch(SESSIONS.SESSION);
      earlier = known;
    }
    return known;
  }

  private void load(ResultQuery<?> byId, Fill fill) {
    String account = fill.account().toString();
    if (byId.bind("trade", fill.tradeId()).bind("account", account).fetchOne() != null) {
      state.booked(account, fill.tradeId());
    }
  }
}
