package app.wheelhouse.desk;

import app.wheelhouse.execution.NotDurable;
import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.store.JournalFailure;
import app.wheelhouse.store.OrderJournal;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// The order journal of the data directory, as one session appends to it: what happens from the
/// engine's thread, requests from the lane that sends them.
final class SessionRecord implements SessionJournal {
  /// Appended entries that may wait for the next commit.
  private static final int GROUP = 512;

  private final OrderJournal journal;
  private final Runnable durable;
  private final AtomicLong last;
  private final AtomicInteger waiting = new AtomicInteger();

  /// @param durable told after each commit, so that the archive can take what is new
  SessionRecord(OrderJournal journal, Runnable durable) {
    this.journal = journal;
    this.durable = durable;
    this.last = new AtomicLong(journal.lastSeq());
  }

  @Override
  public void append(JournalEntry entry) throws NotDurable {
    try {
      long appended = journal.append(entry);
      last.accumulateAndGet(appended, Math::max);
    } catch (JournalFailure failure) {
      throw new NotDurable(String.valueOf(failure.getMessage()), failure);
    }
    if (waiting.incrementAndGet() >= GROUP) {
      commit();
    }
  }

  @Override
  public void commit() throws NotDurable {
    try {
      journal.commit(last.get());
    } catch (JournalFailure failure) {
      throw new NotDurable(String.valueOf(failure.getMessage()), failure);
    }
    waiting.set(0);
    durable.run();
  }
}
