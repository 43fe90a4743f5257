package app.wheelhouse.faults;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is on its way in one direction: pieces of bytes, each with the moment at which it may
/// arrive. Bounded: who puts into a full line waits, as TCP makes a sender wait.
final class DelayLine {
  /// Bytes on the way at most; with 300 ms of latency this still lets 800 kB/s pass.
  private static final int CAPACITY = 262_144;

  private record Piece(byte[] bytes, long due) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Piece> pieces = new ArrayDeque<>();
  private final Supplier<Faults> faults;
  private final SplittableRandom random;
  private int waiting;
  private long lastDue = Long.MIN_VALUE;
  private boolean finished;
  private boolean over;
  private boolean swallowed;

  DelayLine(Supplier<Faults> faults, SplittableRandom random) {
    this.faults = faults;
    this.random = random;
  }

  Faults faults() {
    return faults.get();
  }

  /// Puts a piece on its way; waits while the line is full.
  void put(byte[] bytes) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!over && waiting > 0 && waiting + bytes.length > capacity()) {
        changed.await();
      }
      long due = System.nanoTime() + delayNanos();
      lastDue = lastDue == Long.MIN_VALUE ? due : Math.max(lastDue, due);
      pieces.addLast(new Piece(bytes, lastDue));
      waiting += bytes.length;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// The next piece, when it is due and the line is not stalled; null when nothing more comes. What
  /// falls into a black hole is never seen here.
  byte @Nullable [] take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!over) {
        Faults now = faults.get();
        swallowed |= now.blackhole();
        if (swallowed) {
          pieces.clear();
          waiting = 0;
          changed.signalAll();
        }
        Piece first = pieces.peekFirst();
        if (first == null && finished && !swallowed) {
          return null;
        }
        if (first == null || now.stalled()) {
          changed.await();
          continue;
        }
        long left = first.due - System.nanoTime();
        if (left <= 0) {
          pieces.removeFirst();
          waiting -= first.bytes.length;
          changed.signalAll();
          return first.bytes;
        }
        changed.await(left, TimeUnit.NANOSECONDS);
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  /// One byte of a piece may be wrong.
  byte[] spoil(byte[] piece, Counters counters) {
    if (random.nextDouble() < faults.get().garbage()) {
      piece[random.nextInt(piece.length)] ^= (byte) (1 + random.nextInt(255));
      counters.garbled.increment();
    }
    return piece;
  }

  /// Everything from now on vanishes; for good, as bytes of a stream are missing then.
  void swallow() {
    locked(() -> swallowed = true);
  }

  boolean isSwallowed() {
    lock.lock();
    try {
      return swallowed;
    } finally {
      lock.unlock();
    }
  }

  /// The sender said that nothing more comes.
  void finish() {
    locked(() -> finished = true);
  }

  /// Nobody waits here any more.
  void end() {
    locked(() -> over = true);
  }

  boolean isOver() {
    lock.lock();
    try {
      return over;
    } finally {
      lock.unlock();
    }
  }

  /// The faults changed.
  void wake() {
    locked(() -> {});
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// A slow line holds a second's worth: no queue that hides how slow it is.
  private long capacity() {
    long perSecond = faults.get().bytesPerSecond();
    return perSecond == 0 ? CAPACITY : Math.min(CAPACITY, perSecond);
  }

  private long delayNanos() {
    Faults now = faults.get();
    long jitter = now.jitterMillis() == 0 ? 0 : random.nextLong(now.jitterMillis() * 1_000_000 + 1);
    return now.latencyMillis() * 1_000_000 + jitter;
  }
}
