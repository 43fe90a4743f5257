package app.wheelhouse.store;

import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.StateChange;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.store.jooq.tables.records.ExitPlansRecord;
import app.wheelhouse.store.jooq.tables.records.StateChangesRecord;
import java.util.stream.Collectors;

/// What the account protection and the exit plans did, as rows.
final class ArchiveProtectionRow {
  private ArchiveProtectionRow() {}

  static StateChangesRecord of(ArchiveSession session, JournalEntry.StateChanged entry, long seq) {
    StateChangesRecord row = new StateChangesRecord();
    row.setJournalSeq(seq);
    row.setSession(session.session());
    row.setAccount(session.account().toString());
    row.setMode(session.mode());
    row.setState(entry.state().name());
    row.setAutoTrading(entry.autoTrading());
    RestrictionCause cause = entry.cause();
    row.setCause(cause == null ? null : cause.name());
    row.setWho(ArchiveText.fit(entry.who()));
    row.setWhy(ArchiveText.fit(entry.reason()));
    row.setEndsAt(entry.until());
    row.setInForce(
        entry.inForce().stream()
            .map(restriction -> restriction.cause().name())
            .collect(Collectors.joining(" ")));
    var peak = entry.peak();
    row.setPeak(peak == null ? null : peak.amount());
    row.setHappenedAt(entry.time());
    return row;
  }

  static StateChange change(StateChangesRecord row) {
    String cause = row.getCause();
    return new StateChange(
        TradingState.valueOf(row.getState()),
        row.getAutoTrading(),
        cause == null ? null : RestrictionCause.valueOf(cause),
        row.getWho(),
        row.getWhy(),
        row.getEndsAt(),
        row.getHappenedAt());
  }

  static ExitPlansRecord of(ArchiveSession session, JournalEntry.PlanChanged entry, long seq) {
    ExitPlansRecord row = new ExitPlansRecord();
    row.setJournalSeq(seq);
    row.setSession(session.session());
    row.setAccount(session.account().toString());
    row.setMode(session.mode());
    row.setInstrument(entry.instrument().toString());
    row.setPlan(ArchiveText.fit(entry.plan()));
    row.setProgress(ArchiveText.fit(entry.progress()));
    row.setHappenedAt(entry.time());
    return row;
  }
}
