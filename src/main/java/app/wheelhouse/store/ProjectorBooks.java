package app.wheelhouse.store;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.store.jooq.tables.records.AccountsRecord;
import app.wheelhouse.store.jooq.tables.records.FundingRecord;
import app.wheelhouse.store.jooq.tables.records.PositionsRecord;
import java.util.Objects;

/// Folds money: accounts, positions and funding.
final class ProjectorBooks {
  private final ProjectorState state;
  private final ProjectorRows rows;

  ProjectorBooks(ProjectorState state, ProjectorRows rows) {
    this.state = state;
    this.rows = rows;
  }

  boolean knows(AccountId account) {
    return state.books(account) != null;
  }

  void open(long seq, AccountId account, Money deposit, long time) {
    put(seq, new ProjectorState.Books(Account.opened(account, deposit), time), time);
  }

  /// Books a fill of an account that is known.
  Account.Change apply(long seq, Fill fill) {
    ProjectorState.Books before = Objects.requireNonNull(state.books(fill.account()));
    Account.Change change = before.account().apply(fill);
    put(seq, new ProjectorState.Books(change.after(), before.openedAt()), fill.time());
    putPosition(seq, change.after(), fill.instrument(), fill.time());
    return change;
  }

  void settled(long seq, ExecutionReport.FundingSettled funding) {
    ArchiveSession owner = state.session().of(funding.account());
    ProjectorState.Books before = state.books(funding.account());
    if (before == null) {
      String text = "Not booked: the funding belongs to an account not opened here";
      rows.note(seq, owner, "refused", text, funding.time());
      return;
    }
    Account after = before.account().applyFunding(funding.instrument(), funding.paid());
    put(seq, new ProjectorState.Books(after, before.openedAt()), funding.time());
    if (!after.position(funding.instrument()).isFlat()) {
      putPosition(seq, after, funding.instrument(), funding.time());
    }
    rows.funding.add(row(seq, owner, funding));
  }

  /// Cash that came or went otherwise than by trading.
  void moved(long seq, ExecutionReport.CashMoved moved) {
    ArchiveSession owner = state.session().of(moved.account());
    ProjectorState.Books before = state.books(moved.account());
    if (before == null) {
      String text = "Not booked: the cash belongs to an account not opened here";
      rows.note(seq, owner, "refused", text, moved.time());
      return;
    }
    Account after = before.account().moved(moved.amount());
    put(seq, new ProjectorState.Books(after, before.openedAt()), moved.time());
    rows.note(seq, owner, "cash", moved.amount() + " USDC: " + moved.why(), moved.time());
  }

  /// A position as the venue has it.
  void corrected(long seq, ExecutionReport.PositionCorrected corrected) {
    ArchiveSession owner = state.session().of(corrected.account());
    ProjectorState.Books before = state.books(corrected.account());
    if (before == null) {
      String text = "Not booked: the position belongs to an account not opened here";
      rows.note(seq, owner, "refused", text, corrected.time());
      return;
    }
    Position held =
        CorrectedPosition.of(
            state.known(before.account().position(corrected.instrument())), corrected);
    Account after = before.account().corrected(held);
    put(seq, new ProjectorState.Books(after, before.openedAt()), corrected.time());
    putPosition(seq, after, corrected.instrument(), corrected.time());
    String text =
        corrected.instrument().symbol()
            + " "
            + corrected.signed().toPlainString()
            + (held.isFlat() ? "" : " at " + corrected.entry())
            + ": "
            + corrected.why();
    rows.note(seq, owner, "position", text, corrected.time());
  }

  private static FundingRecord row(
      long seq, ArchiveSession owner, ExecutionReport.FundingSettled funding) {
    FundingRecord row = new FundingRecord();
    row.setJournalSeq(seq);
    row.setSession(owner.session());
    row.setAccount(owner.account().toString());
    row.setMode(owner.mode());
    row.setInstrument(funding.instrument().toString());
    row.setPaid(funding.paid().amount());
    row.setRate(funding.rate());
    row.setHappenedAt(funding.time());
    return row;
  }

  private void put(long seq, ProjectorState.Books changed, long time) {
    state.put(changed);
    ArchiveSession owner = state.session().of(changed.account().id());
    AccountsRecord row = ArchiveBookRow.of(owner, changed.account(), changed.openedAt());
    row.setUpdatedAt(time);
    row.setJournalSeq(seq);
    rows.accounts.put(row);
  }

  private void putPosition(long seq, Account account, InstrumentId instrument, long time) {
    Position position = account.position(instrument);
    PositionsRecord row =
        ArchiveBookRow.of(state.session().of(account.id()), account.id(), position);
    row.setUpdatedAt(time);
    row.setJournalSeq(seq);
    if (position.isFlat()) {
      rows.positions.remove(row);
    } else {
      rows.positions.put(row);
    }
  }
}
