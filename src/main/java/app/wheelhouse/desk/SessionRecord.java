package app.wheelhouse.desk;

import app.wheelhouse.execution.NotDurable;
import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.store.JournalFailure;
import app.wheelhouse.store.OrderJournal;

/// The order journal of the data directory, as one session appends to it.
final class SessionRecord implements SessionJournal {
  /// Appended entries that may wait for the next commit.
  private static final int GROUP = 512;

  private final OrderJournal journal;
  private final Runnable durable;
  private long last;
  private int waiting;

  /// @param durable told after each commit, so that the archive can take what is new
  SessionRecord(OrderJournal journal, Runnable durable) {
    this.journal = journal;
    this.durable = durable;
    this.last = journal.lastSeq();
  }

  @Override
  public void append(JournalEntry entry) throws NotDurable {
    try {
      last = journal.append(entry);
    } catch (JournalFailure failure) {
      throw new NotDurable(String.valueOf(failure.getMessage()), failure);
    }
    if (++waiting >= GROUP) {
      commit();
    }
  }

  @Override
  public void commit() throws NotDurable {
    try {
      journal.commit(last);
    } catch (JournalFailure failure) {
      throw new NotDurable(String.valueOf(failure.getMessage()), failure);
    }
    waiting = 0;
    durable.run();
  }
}
