package app.wheelhouse.execution;

import app.wheelhouse.domain.market.Connection;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/// Keeps requests inside a venue's rate budget: protective orders before cancels, before entries,
/// before reads; within one priority in the order of asking.
///
/// One for each address that the venue counts by, shared by all that call it. Thread-safe.
public final class RateGovernor {
  private final RateBucket bucket;

  /// A shorter wait is not worth a word.
  static final long NOTABLE_MILLIS = 2_000;

  private final LongSupplier nanos;
  private final LongConsumer waits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final TreeSet<Waiting> queue = new TreeSet<>();
  private long asked;

  private record Waiting(RequestPriority priority, long number) implements Comparable<Waiting> {
    @Override
    public int compareTo(Waiting other) {
      int urgent = priority.compareTo(other.priority);
      return urgent != 0 ? urgent : Long.compare(number, other.number);
    }
  }

  /// @param weightPerMinute what the venue allows
  /// @param nanos a clock that only measures spans
  public RateGovernor(int weightPerMinute, LongSupplier nanos) {
    this(weightPerMinute, nanos, _ -> {});
  }

  /// @param weightPerMinute what the venue allows
  /// @param nanos a clock that only measures spans
  /// @param waits hears how long a request is going to wait, once for each that waits two seconds
  ///   or more, milliseconds; on the thread that waits, and it must be quick
  public RateGovernor(int weightPerMinute, LongSupplier nanos, LongConsumer waits) {
    this.waits = waits;
    this.bucket = new RateBucket(weightPerMinute, nanos.getAsLong());
    this.nanos = nanos;
  }

  /// Waits until `weight` may be spent, then spends it; the more urgent goes first.
  ///
  /// @throws InterruptedException when the caller is being stopped; nothing was spent
  /// @throws IllegalArgumentException when so much could never be spent at once
  public void take(int weight, RequestPriority priority) throws InterruptedException {
    take(weight, priority, Long.MAX_VALUE / 2);
  }

  /// As [#take(int, RequestPriority)], but gives up rather than wait longer than `mostMillis`.
  ///
  /// @return whether it was spent
  public boolean take(int weight, RequestPriority priority, long mostMillis)
      throws InterruptedException {
    lock.lockInterruptibly();
    Waiting mine = new Waiting(priority, asked++);
    queue.add(mine);
    try {
      long most = TimeUnit.MILLISECONDS.toNanos(mostMillis);
      long start = nanos.getAsLong();
      boolean said = false;
      while (true) {
        long now = nanos.getAsLong();
        long left = most - (now - start);
        // Not even asked while a more urgent one waits: it would take what that one waits for.
        boolean first = queue.getFirst().equals(mine);
        long wait = first ? bucket.tryTake(weight, priority, now) : Long.MAX_VALUE;
        if (wait == 0) {
          return true;
        }
        if (left <= 0 || first && wait > left) {
          return false;
        }
        if (!said && first && wait >= TimeUnit.MILLISECONDS.toNanos(NOTABLE_MILLIS)) {
          said = true;
          waits.accept(Math.ceilDiv(wait, 1_000_000L));
        }
        changed.awaitNanos(Math.min(wait, left));
      }
    } finally {
      queue.remove(mine);
      changed.signalAll();
      lock.unlock();
    }
  }

  /// The venue said 429: nothing is left, and what is not protective waits this long.
  public void refused(long waitMillis) {
    change(() ->
        bucket.drain(TimeUnit.MILLISECONDS.toNanos(Math.max(0, waitMillis)), nanos.getAsLong()));
  }

  /// Spent after the fact: replies that cost by the number of their rows.
  public void spent(int weight) {
    change(() -> bucket.spend(Math.max(0, weight), nanos.getAsLong()));
  }

  /// Spent in the last sixty seconds, of what the venue allows.
  public Connection.Budget budget() {
    lock.lock();
    try {
      return new Connection.Budget(bucket.used(nanos.getAsLong()), bucket.limit());
    } finally {
      lock.unlock();
    }
  }

  /// How many requests wait now.
  public int waiting() {
    lock.lock();
    try {
      return queue.size();
    } finally {
      lock.unlock();
    }
  }

  private void change(Runnable what) {
    lock.lock();
    try {
      what.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
