package app.wheelhouse.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Numbers entries, lets the threads that wait for them share one write and fsync, and latches the
/// first failure.
///
/// The first thread that waits writes everything that has been appended by then, with the lock
/// released; those that come meanwhile wait for it, and one of them writes the next group.
final class GroupCommit {
  private final JournalWriter writer;
  private final String name;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition written = lock.newCondition();
  private List<JournalLine> pending = new ArrayList<>();
  private long lastSeq;
  private long durableSeq;
  private long oldestPendingTime;
  private boolean writing;
  private boolean closed;
  private String failure = "";

  /// @param name of the storage, for messages
  /// @param lastSeq number of the last record on the medium
  GroupCommit(JournalWriter writer, String name, long lastSeq) {
    this.writer = writer;
    this.name = name;
    this.lastSeq = lastSeq;
    this.durableSeq = lastSeq;
  }

  long append(long time, int type, byte[] payload) {
    lock.lock();
    try {
      requireUsable();
      if (lastSeq == durableSeq) {
        oldestPendingTime = time;
      }
      lastSeq++;
      pending.add(new JournalLine(lastSeq, time, type, payload));
      return lastSeq;
    } finally {
      lock.unlock();
    }
  }

  void commit(long seq) {
    lock.lock();
    try {
      if (seq > lastSeq) {
        throw new IllegalArgumentException(
            "Entry " + seq + " cannot be committed, the last is " + lastSeq);
      }
      while (durableSeq < seq) {
        requireUsable();
        writeOrAwait();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Writes what waits, or nothing; either tries to extend the reserve.
  void lookForSpace() {
    lock.lock();
    try {
      while (writing) {
        written.awaitUninterruptibly();
      }
      requireUsable();
      write();
      requireUsable();
    } finally {
      lock.unlock();
    }
  }

  /// Writes what waits and takes nothing more; nothing happens the second time.
  ///
  /// @throws JournalFailure when what waited could not be written
  void close() {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      while (failure.isEmpty() && (durableSeq < lastSeq || writing)) {
        writeOrAwait();
      }
      closed = true;
      if (durableSeq < lastSeq) {
        throw new JournalFailure(failure);
      }
    } finally {
      lock.unlock();
    }
  }

  /// What is on the medium: records, bytes and the last hash, all of one moment.
  ///
  /// @param end first byte after the last record
  record Durable(long seq, long end, byte[] head) {}

  /// The state on the medium; waits for a write that is under way.
  Durable durable() {
    lock.lock();
    try {
      while (writing) {
        written.awaitUninterruptibly();
      }
      return new Durable(durableSeq, writer.end(), writer.head());
    } finally {
      lock.unlock();
    }
  }

  long lastSeq() {
    lock.lock();
    try {
      return lastSeq;
    } finally {
      lock.unlock();
    }
  }

  long durableSeq() {
    lock.lock();
    try {
      return durableSeq;
    } finally {
      lock.unlock();
    }
  }

  /// Engine time of the oldest entry that is not on the medium; empty when all are.
  OptionalLong oldestPendingTime() {
    lock.lock();
    try {
      return lastSeq == durableSeq ? OptionalLong.empty() : OptionalLong.of(oldestPendingTime);
    } finally {
      lock.unlock();
    }
  }

  /// Why it failed, as a sentence; empty while it works.
  String failure() {
    lock.lock();
    try {
      return failure;
    } finally {
      lock.unlock();
    }
  }

  private void writeOrAwait() {
    if (writing) {
      written.awaitUninterruptibly();
    } else {
      write();
    }
  }

  private void write() {
    List<JournalLine> group = pending;
    pending = new ArrayList<>();
    long synced = durableSeq;
    long upTo = lastSeq;
    writing = true;
    lock.unlock();
    String problem = "an error in the program";
    try {
      writer.write(group, synced);
      problem = "";
    } catch (IOException e) {
      problem = DiskProblem.text(e);
    } finally {
      lock.lock();
      writing = false;
      if (problem.isEmpty()) {
        durableSeq = upTo;
        oldestPendingTime = pending.isEmpty() ? 0 : pending.getFirst().time();
      } else if (failure.isEmpty()) {
        failure = sentence(problem);
      }
      written.signalAll();
    }
  }

  private String sentence(String problem) {
    return "The order journal "
        + name
        + " could not be written ("
        + problem
        + "), so no new orders are taken. Check the disk, then start Wheelhouse again; stops and"
        + " targets at the venue stay.";
  }

  private void requireUsable() {
    if (!failure.isEmpty()) {
      throw new JournalFailure(failure);
    }
    if (closed) {
      throw new JournalFailure("The order journal " + name + " is closed.");
    }
  }
}
