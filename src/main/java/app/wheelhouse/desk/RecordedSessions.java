package app.wheelhouse.desk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.store.OrderJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The sessions that a journal holds, and all entries of the newest one.
final class RecordedSessions {
  private final OrderJournal journal;
  private final List<JournalEntry> newest = new ArrayList<>();
  private JournalEntry.@Nullable SessionStarted started;
  private int count;

  private RecordedSessions(OrderJournal journal) {
    this.journal = journal;
  }

  static RecordedSessions in(OrderJournal journal) {
    RecordedSessions sessions = new RecordedSessions(journal);
    journal.read(1, line -> sessions.add(line.entry()));
    return sessions;
  }

  /// The name of a fresh session, unique in this journal.
  String nextName(Mode mode) {
    return mode.label() + "-" + (count + 1);
  }

  /// The name of the session to continue.
  ///
  /// @throws BadInput when there is none, or it belongs to another mode
  String newest(Mode mode) throws BadInput {
    JournalEntry.SessionStarted last = started;
    if (last == null) {
      throw new BadInput(
          "There is no session to continue in this directory; run without --resume to begin one");
    }
    if (!last.mode().equals(mode.label())) {
      throw new BadInput(
          "The newest session is of mode "
              + last.mode()
              + "; continue it with --mode "
              + last.mode()
              + ", or begin a fresh one without --resume");
    }
    return last.session();
  }

  /// What the newest session wrote so far; where it ended in order, its end is left out, because a
  /// continued session ends later.
  List<JournalEntry> newestEntries() {
    return List.copyOf(newest);
  }

  /// Reads all entries of all sessions of an account in a mode, oldest first, as long as the
  /// journal is open. Not kept: a journal may hold years.
  void ofAccount(Mode mode, AccountId account, Consumer<JournalEntry> each) {
    AtomicBoolean theirs = new AtomicBoolean();
    journal.read(
        1,
        line -> {
          if (line.entry() instanceof JournalEntry.SessionStarted start) {
            theirs.set(start.mode().equals(mode.label()) && start.account().equals(account));
          }
          if (theirs.get()) {
            each.accept(line.entry());
          }
        });
  }

  /// The same as a list.
  List<JournalEntry> ofAccount(Mode mode, AccountId account) {
    List<JournalEntry> entries = new ArrayList<>();
    ofAccount(mode, account, entries::add);
    return entries;
  }

  private void add(JournalEntry entry) {
    switch (entry) {
      case JournalEntry.SessionStarted start -> {
        count++;
        started = start;
        newest.clear();
        newest.add(entry);
      }
      case JournalEntry.SessionEnded _ -> {
        // Left out, see above.
      }
      case JournalEntry.DecisionTaken _,
          JournalEntry.OrderDenied _,
          JournalEntry.OrderPrepared _,
          JournalEntry.RequestPrepared _,
          JournalEntry.Reported _,
          JournalEntry.TradeClosed _,
          JournalEntry.StateChanged _,
          JournalEntry.PlanChanged _,
          JournalEntry.Compared _,
          JournalEntry.LevelSet _ ->
          newest.add(entry);
    }
  }
}
