package app.wheelhouse.store;

import app.wheelhouse.store.jooq.Tables;
import app.wheelhouse.store.jooq.tables.records.AccountsRecord;
import app.wheelhouse.store.jooq.tables.records.DecisionsRecord;
import app.wheelhouse.store.jooq.tables.records.ExitPlansRecord;
import app.wheelhouse.store.jooq.tables.records.FillsRecord;
import app.wheelhouse.store.jooq.tables.records.FundingRecord;
import app.wheelhouse.store.jooq.tables.records.OrderEventsRecord;
import app.wheelhouse.store.jooq.tables.records.OrdersRecord;
import app.wheelhouse.store.jooq.tables.records.PositionsRecord;
import app.wheelhouse.store.jooq.tables.records.SessionsRecord;
import app.wheelhouse.store.jooq.tables.records.StateChangesRecord;
import app.wheelhouse.store.jooq.tables.records.TradesRecord;
import app.wheelhouse.store.jooq.tables.records.TradingLogRecord;
import java.util.List;
import org.jooq.DSLContext;

/// The rows that a run of journal records makes or changes.
final class ProjectorRows {
  final ArchiveBatch<SessionsRecord> sessions = new ArchiveBatch<>(Tables.SESSIONS);
  final ArchiveBatch<AccountsRecord> accounts = new ArchiveBatch<>(Tables.ACCOUNTS);
  final ArchiveBatch<PositionsRecord> positions = new ArchiveBatch<>(Tables.POSITIONS);
  final ArchiveBatch<OrdersRecord> orders = new ArchiveBatch<>(Tables.ORDERS);
  final ArchiveBatch<OrderEventsRecord> events = new ArchiveBatch<>(Tables.ORDER_EVENTS);
  final ArchiveBatch<FillsRecord> fills = new ArchiveBatch<>(Tables.FILLS);
  final ArchiveBatch<TradesRecord> trades = new ArchiveBatch<>(Tables.TRADES);
  final ArchiveBatch<FundingRecord> funding = new ArchiveBatch<>(Tables.FUNDING);
  final ArchiveBatch<DecisionsRecord> decisions = new ArchiveBatch<>(Tables.DECISIONS);
  final ArchiveBatch<StateChangesRecord> stateChanges = new ArchiveBatch<>(Tables.STATE_CHANGES);
  final ArchiveBatch<ExitPlansRecord> exitPlans = new ArchiveBatch<>(Tables.EXIT_PLANS);
  private final ArchiveBatch<TradingLogRecord> log = new ArchiveBatch<>(Tables.TRADING_LOG);
  private boolean doubtful;

  /// Notes something in the trading log; one line a journal record, the last one stands.
  ///
  /// @param kind `session`, `state`, `request`, `refused`, `cash`, `position` or `compared`
  void note(long seq, ArchiveSession session, String kind, String text, long time) {
    TradingLogRecord row = new TradingLogRecord();
    row.setJournalSeq(seq);
    row.setSession(session.session());
    row.setAccount(session.account().toString());
    row.setMode(session.mode());
    row.setKind(kind);
    row.setText(ArchiveText.fit(text));
    row.setHappenedAt(time);
    log.add(row);
  }

  /// Notes that a fill was refused, perhaps because it was booked before this run of records.
  void doubt() {
    doubtful = true;
  }

  boolean isDoubtful() {
    return doubtful;
  }

  /// @throws org.jooq.exception.IntegrityConstraintViolationException when the database has
  ///   something that was taken for new
  void write(DSLContext dsl) {
    orders.write(dsl, ArchiveOrderRow.CHANGING);
    for (ArchiveBatch<?> batch :
        List.of(
            sessions,
            accounts,
            positions,
            events,
            fills,
            trades,
            funding,
            decisions,
            stateChanges,
            exitPlans,
            log)) {
      batch.write(dsl);
    }
  }
}
