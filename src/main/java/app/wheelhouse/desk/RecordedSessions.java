package app.wheelhouse.desk;

import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.store.OrderJournal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sessions that a journal holds, and all entries of the newest one.
final class RecordedSessions {
  private final List<JournalEntry> newest = new ArrayList<>();
  private JournalEntry.@Nullable SessionStarted started;
  private int count;

  private RecordedSessions() {}

  static RecordedSessions in(OrderJournal journal) {
    RecordedSessions sessions = new RecordedSessions();
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
          JournalEntry.PlanChanged _ ->
          newest.add(entry);
    }
  }
}
