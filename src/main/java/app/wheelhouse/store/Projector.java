package app.wheelhouse.store;

import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.store.jooq.tables.records.SessionsRecord;
import java.util.Locale;
import java.util.stream.Collectors;

/// Folds journal records into rows; a record that fits nothing is noted, never an error.
final class Projector {
  private final ProjectorState state;
  private final ProjectorRows rows;
  private final ProjectorBooks books;
  private final ProjectorOrders orders;

  Projector(ProjectorState state, ProjectorRows rows) {
    this.state = state;
    this.rows = rows;
    this.books = new ProjectorBooks(state, rows);
    this.orders = new ProjectorOrders(state, rows, books);
  }

  void apply(JournalRecord record) {
    long seq = record.seq();
    switch (record.entry()) {
      case JournalEntry.SessionStarted started -> started(seq, started);
      case JournalEntry.DecisionTaken(DecisionRecord decision) ->
          rows.decisions.put(ArchiveDecisionRow.of(state.session(), decision, seq));
      case JournalEntry.OrderDenied denied -> orders.denied(seq, denied);
      case JournalEntry.OrderPrepared prepared -> orders.prepared(seq, prepared);
      case JournalEntry.RequestPrepared request -> requested(seq, request);
      case JournalEntry.Reported(ExecutionReport report) -> reported(seq, report);
      case JournalEntry.TradeClosed closed ->
          rows.trades.add(
              ArchiveTradeRow.of(
                  state.session().of(closed.account()), closed.account(), closed.trade(), seq));
      case JournalEntry.StateChanged changed -> changed(seq, changed);
      case JournalEntry.PlanChanged changed ->
          rows.exitPlans.add(
              ArchiveProtectionRow.of(state.session().of(changed.account()), changed, seq));
      case JournalEntry.Compared compared -> compared(seq, compared);
      case JournalEntry.LevelSet _ -> {
        // Read from the journal; no table asks for it.
      }
      case JournalEntry.SessionEnded ended -> ended(seq, ended);
    }
  }

  private void reported(long seq, ExecutionReport report) {
    switch (report) {
      case ExecutionReport.OrderChanged changed -> orders.changed(seq, changed);
      case ExecutionReport.FillReported(Fill fill) -> orders.filled(seq, fill);
      case ExecutionReport.CashMoved moved -> books.moved(seq, moved);
      case ExecutionReport.PositionCorrected corrected -> books.corrected(seq, corrected);
      case ExecutionReport.FundingSettled funding -> books.settled(seq, funding);
    }
  }

  /// The session was entered before: its row is known if it is a resumed one.
  private void started(long seq, JournalEntry.SessionStarted entry) {
    SessionsRecord row = state.row();
    if (row == null) {
      row = new SessionsRecord();
      row.setSession(entry.session());
      row.setAccount(entry.account().toString());
      row.setMode(entry.mode());
      row.setSource(ArchiveText.fit(entry.source()));
      row.setStartedAt(entry.time());
      row.setStarts(1);
    } else {
      row.setStarts(row.getStarts() + 1);
      row.setEndedAt(null);
      row.setSnapshotHash(null);
      rows.note(seq, state.session(), "session", "The session was resumed", entry.time());
    }
    put(seq, row);
    if (!books.knows(entry.account())) {
      books.open(seq, entry.account(), entry.deposit(), entry.time());
    }
  }

  private void ended(long seq, JournalEntry.SessionEnded entry) {
    SessionsRecord row = state.row();
    if (row == null) {
      rows.note(seq, state.session(), "refused", "A session ended that never began", entry.time());
      return;
    }
    row.setEndedAt(entry.time());
    row.setSnapshotHash(entry.snapshotHash());
    put(seq, row);
  }

  private void put(long seq, SessionsRecord row) {
    row.setJournalSeq(seq);
    state.row(row);
    rows.sessions.put(row);
  }

  private void changed(long seq, JournalEntry.StateChanged entry) {
    String text =
        "Trading "
            + entry.state().name().toLowerCase(Locale.ROOT).replace('_', '-')
            + ", auto-trading "
            + (entry.autoTrading() ? "on" : "off")
            + (entry.reason().isEmpty() ? "" : ": " + entry.reason());
    rows.note(seq, state.session(), "state", text, entry.time());
    rows.stateChanges.add(ArchiveProtectionRow.of(state.session(), entry, seq));
  }

  /// One row, as of every record; a line a difference.
  private void compared(long seq, JournalEntry.Compared entry) {
    String text =
        entry.differences().stream()
            .map(difference -> difference.what() + ": " + difference.explanation())
            .collect(Collectors.joining("\n"));
    rows.note(seq, state.session().of(entry.account()), "compared", text, entry.time());
  }

  private void requested(long seq, JournalEntry.RequestPrepared entry) {
    String text = entry.what() + " (nonce " + entry.nonce() + ", bytes " + entry.hash() + ")";
    rows.note(seq, state.session().of(entry.account()), "request", text, entry.time());
  }
}
