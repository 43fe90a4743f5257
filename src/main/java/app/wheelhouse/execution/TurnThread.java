package app.wheelhouse.execution;

import app.wheelhouse.support.Threads;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A virtual thread that takes its turn when it is due or woken, never two at once.
final class TurnThread {
  private static final Logger LOG = LoggerFactory.getLogger(TurnThread.class);
  private static final Duration LAST_TURN = Duration.ofSeconds(5);
  private static final long AFTER_A_FAULT = 1_000;

  private final String name;
  private final LongSupplier turn;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable Thread thread;
  private boolean woken;
  private boolean stopping;

  /// @param turn does what is due; gives the milliseconds until it is due again
  TurnThread(String name, LongSupplier turn) {
    this.name = name;
    this.turn = turn;
  }

  void start() {
    lock.lock();
    try {
      if (thread == null) {
        stopping = false;
        thread = Threads.virtual(name, this::run);
      }
    } finally {
      lock.unlock();
    }
  }

  /// The next turn comes at once; never waits.
  void wake() {
    lock.lock();
    try {
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Interrupts the turn that is being taken and waits for its end.
  void stop() {
    Thread running;
    lock.lock();
    try {
      running = thread;
      thread = null;
      stopping = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (running == null) {
      return;
    }
    running.interrupt();
    try {
      if (!running.join(LAST_TURN)) {
        LOG.warn("{} was still busy after {}", name, LAST_TURN);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (rest(turn())) {
      // The turn is taken above.
    }
  }

  private long turn() {
    try {
      return turn.getAsLong();
    } catch (RuntimeException fault) {
      // A fault must not end what watches over orders.
      LOG.error("A turn of {} failed", name, fault);
      return AFTER_A_FAULT;
    }
  }

  /// False when there is to be no further turn.
  private boolean rest(long millis) {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(Math.max(0, millis));
      while (!woken && !stopping && left > 0) {
        left = changed.awaitNanos(left);
      }
      woken = false;
      return !stopping;
    } catch (InterruptedException _) {
      return false;
    } finally {
      lock.unlock();
    }
  }
}
