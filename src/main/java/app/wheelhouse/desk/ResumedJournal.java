package app.wheelhouse.desk;

import app.wheelhouse.execution.NotDurable;
import app.wheelhouse.store.JournalEntry;
import java.util.Iterator;
import java.util.List;

/// Continues a session that is run again from its beginning: what the journal has is compared, not
/// written again, so that no order is lost and none is doubled; from there on it is appended.
final class ResumedJournal implements SessionJournal {
  private final Iterator<JournalEntry> recorded;
  private final SessionJournal beyond;
  private long compared;

  /// @param recorded the session's entries so far, without its end
  ResumedJournal(List<JournalEntry> recorded, SessionJournal beyond) {
    this.recorded = recorded.iterator();
    this.beyond = beyond;
  }

  @Override
  public void append(JournalEntry entry) throws NotDurable {
    if (!recorded.hasNext()) {
      beyond.append(entry);
      return;
    }
    JournalEntry was = recorded.next();
    compared++;
    if (!was.equals(entry)) {
      throw new ResumeMismatch(compared, was, entry);
    }
  }

  @Override
  public void commit() throws NotDurable {
    if (!recorded.hasNext()) {
      beyond.commit();
    }
  }

  /// True once the run has come past everything recorded.
  boolean caughtUp() {
    return !recorded.hasNext();
  }

  /// Entries compared so far.
  long compared() {
    return compared;
  }
}
