package app.wheelhouse.desk;

import app.wheelhouse.engine.DeskSnapshot;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The newest state of a session, for those who wait for one of a kind. Thread-safe.
final class Newest implements Consumer<DeskSnapshot> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable DeskSnapshot newest;

  @Override
  public void accept(DeskSnapshot snapshot) {
    lock.lock();
    try {
      newest = snapshot;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Null before the first.
  @Nullable DeskSnapshot get() {
    lock.lock();
    try {
      return newest;
    } finally {
      lock.unlock();
    }
  }

  /// Waits for a state like this.
  ///
  /// @return empty when none came in time, or the caller is being stopped
  Optional<DeskSnapshot> await(Predicate<DeskSnapshot> wanted, long millis) {
    long left = TimeUnit.MILLISECONDS.toNanos(millis);
    lock.lock();
    try {
      while (true) {
        DeskSnapshot now = newest;
        if (now != null && wanted.test(now)) {
          return Optional.of(now);
        }
        if (left <= 0) {
          return Optional.empty();
        }
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }
}
