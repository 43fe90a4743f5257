package app.wheelhouse.store;

import app.wheelhouse.support.Service;
import app.wheelhouse.support.Threads;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes into the archive on a thread of its own: what the journal has that the archive lacks, and
/// rows that the journal does not hold.
///
/// Journal records are never handed over: [#journalAdvanced] only says that there are new ones,
/// which are read from the journal itself, so that an order never waits for the archive and none is
/// missed. A write after a small one waits a moment for more, so that a trickle does not cost a
/// transaction a drop; [#flush] and [#stop] do not wait. A write that fails is tried three times
/// more; then rows go to `emergency.jsonl` and records wait in the journal, and the alert is told.
public final class ArchiveWriter implements Service {
  /// Rows that may wait; beyond that the caller waits.
  static final int ROOM = 50_000;

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveWriter.class);
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMillis(500));
  private static final long PATIENCE_SECONDS = 1;

  /// Rows and records that are worth a transaction of their own.
  static final int MANY = 1_000;

  /// How long fewer than that wait for more.
  private static final Duration COMPANY = Duration.ofMillis(100);

  private final ArchiveTarget archive;
  private final ArchiveSource source;
  private final ArchiveEmergency emergency;
  private final Consumer<String> alert;
  private final Consumer<Duration> pause;
  private final Duration company;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition done = lock.newCondition();
  private List<ArchiveRow> waiting = new ArrayList<>();
  private long asked;
  private long handled;
  private boolean stopping;
  private boolean hurried;
  private boolean gathering;
  private @Nullable Thread thread;

  /// Used by the writing thread only, as is the next.
  private boolean behind;

  private long lastTurn;

  /// @param source the journal that the archive belongs to
  /// @param directory where the emergency file goes
  /// @param alert is told, in sentences, what could not be written and when it works again
  public ArchiveWriter(
      Archive archive, ArchiveSource source, Path directory, Consumer<String> alert) {
    this(archive, source, directory, alert, time -> LockSupport.parkNanos(time.toNanos()), COMPANY);
  }

  ArchiveWriter(
      ArchiveTarget archive,
      ArchiveSource source,
      Path directory,
      Consumer<String> alert,
      Consumer<Duration> pause,
      Duration company) {
    this.archive = archive;
    this.source = source;
    this.emergency = new ArchiveEmergency(directory);
    this.alert = alert;
    this.pause = pause;
    this.company = company;
  }

  @Override
  public String name() {
    return "archive";
  }

  @Override
  public void start() {
    lock.lock();
    try {
      if (thread == null) {
        stopping = false;
        asked++;
        thread = Threads.virtual(name(), this::run);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Says that the journal has new durable records; never waits.
  public void journalAdvanced() {
    lock.lock();
    try {
      ask();
    } finally {
      lock.unlock();
    }
  }

  /// Takes a row; waits up to a second when 50,000 are waiting already.
  ///
  /// @return false when there was no room, and the row is lost: the alert is told
  public boolean offer(ArchiveRow row) {
    lock.lock();
    try {
      long patience = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (waiting.size() >= ROOM && patience > 0) {
        patience = await(done, patience);
      }
      if (waiting.size() < ROOM) {
        waiting.add(row);
        ask();
        return true;
      }
    } finally {
      lock.unlock();
    }
    alert.accept(
        "A hold or balance could not be kept: the archive takes nothing in. Check the disk.");
    return false;
  }

  /// Returns when all that was offered before, and the journal as it is now, was handled: written,
  /// or put into the emergency file.
  public void flush() {
    lock.lock();
    try {
      long mine = ++asked;
      hurried = true;
      work.signal();
      while (handled < mine && thread != null) {
        done.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Writes what waits, then ends.
  @Override
  public void stop() {
    lock.lock();
    try {
      if (thread == null) {
        return;
      }
      stopping = true;
      work.signal();
      while (thread != null) {
        done.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      work();
    } finally {
      lock.lock();
      try {
        thread = null;
        done.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  private void work() {
    boolean last;
    do {
      List<ArchiveRow> rows;
      long turn;
      lock.lock();
      try {
        while (asked == handled && !stopping) {
          work.awaitUninterruptibly();
        }
        gather();
        last = stopping;
        turn = asked;
        hurried = false;
        rows = waiting;
        waiting = new ArrayList<>();
        done.signalAll();
      } finally {
        lock.unlock();
      }
      keep(rows);
      lastTurn = rows.size() + follow();
      finish(turn);
    } while (!last);
  }

  /// Waits for more, unless somebody waits for this, or there are many as it seems.
  private void gather() {
    gathering = true;
    long left = lastTurn < MANY ? company.toNanos() : 0;
    while (left > 0 && !hurried && !stopping && waiting.size() < MANY) {
      left = await(work, left);
    }
    gathering = false;
  }

  private void finish(long turn) {
    lock.lock();
    try {
      handled = turn;
      done.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void keep(List<ArchiveRow> rows) {
    if (rows.isEmpty() || succeeds(() -> archive.record(rows))) {
      return;
    }
    try {
      emergency.write(rows);
      alert.accept(
          "The archive takes nothing in: "
              + rows.size()
              + " holds and balances went to "
              + emergency.file()
              + " and will be taken in at the next start. Check the disk.");
    } catch (IOException e) {
      alert.accept(
          "The archive takes nothing in and the emergency file cannot be written either: "
              + rows.size()
              + " holds and balances are lost. Orders are safe in the journal. Free some space on"
              + " the disk.");
    }
  }

  private long follow() {
    long[] count = new long[1];
    boolean works = succeeds(() -> count[0] = archive.catchUp(source));
    if (works && behind) {
      alert.accept("The archive has caught up with the journal.");
    } else if (!works && !behind) {
      alert.accept(
          "The archive is behind the journal and cannot be written; the journal has every record"
              + " and the archive will catch up. Check the disk.");
    }
    behind = !works;
    return count[0];
  }

  private boolean succeeds(Runnable attempt) {
    for (Duration wait : PAUSES) {
      try {
        attempt.run();
        return true;
      } catch (RuntimeException e) {
        LOG.warn("The archive took nothing in and is tried again: {}", e.toString());
        pause.accept(wait);
      }
    }
    try {
      attempt.run();
      return true;
    } catch (RuntimeException e) {
      LOG.error("The archive took nothing in, four times: {}", e.toString());
      LOG.debug("Where it failed", e);
      return false;
    }
  }

  private void ask() {
    asked++;
    if (!gathering || waiting.size() >= MANY) {
      work.signal();
    }
  }

  private static long await(Condition condition, long nanos) {
    try {
      return condition.awaitNanos(nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
