package app.wheelhouse.desk;

import app.wheelhouse.engine.DeskSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A screen that keeps what a session shows; tests wait for it without looking at a clock.
final class Watched {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final List<DeskSnapshot> shown = new ArrayList<>();
  private @Nullable String failure;
  private int anews;

  SessionScreen screen() {
    return new SessionScreen(this::show, this::failed, this::anew);
  }

  private void show(DeskSnapshot snapshot) {
    lock.lock();
    try {
      shown.add(snapshot);
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void failed(String reason) {
    lock.lock();
    try {
      failure = reason;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// As a window does: what was shown is forgotten, then the session begins.
  private void anew(Runnable begin) {
    lock.lock();
    try {
      shown.clear();
      anews++;
    } finally {
      lock.unlock();
    }
    begin.run();
  }

  /// Waits for a snapshot like this and gives the newest.
  DeskSnapshot await(Predicate<DeskSnapshot> condition) {
    lock.lock();
    try {
      while (shown.isEmpty() || !condition.test(shown.getLast())) {
        more.await();
      }
      return shown.getLast();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Waited too long; shown " + shown.size() + ", " + failure, e);
    } finally {
      lock.unlock();
    }
  }

  /// Waits for a feed status with this reason.
  DeskSnapshot awaitFeed(String reason) {
    return await(snapshot -> snapshot.feed() != null && snapshot.feed().reason().equals(reason));
  }

  int count() {
    lock.lock();
    try {
      return shown.size();
    } finally {
      lock.unlock();
    }
  }

  int anews() {
    lock.lock();
    try {
      return anews;
    } finally {
      lock.unlock();
    }
  }
}
