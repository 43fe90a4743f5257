package app.wheelhouse.venue.hyperliquid.feed;

import java.util.ArrayList;
import java.util.List;

/// Threads that the test moves: the pulse beats when it is told to, and work is done when it is
/// told to, on the test's own thread.
final class HandThreads implements FeedThreads {
  private final List<Runnable> work = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
  private Runnable pulse = () -> {};
  boolean ended;
  int cancelled;

  @Override
  public synchronized void begin(long everyMillis, Runnable newPulse) {
    pulse = newPulse;
  }

  @Override
  public synchronized void later(long millis, Runnable task) {
    later.add(task);
  }

  @Override
  public synchronized Runnable work(String name, Runnable blocking) {
    work.add(blocking);
    return () -> {
      synchronized (this) {
        cancelled++;
        work.remove(blocking);
      }
    };
  }

  @Override
  public synchronized void end() {
    ended = true;
    pulse = () -> {};
  }

  void pulse() {
    Runnable beat;
    synchronized (this) {
      beat = pulse;
    }
    beat.run();
  }

  /// Does all work that waits; how much it was.
  int doWork() {
    List<Runnable> waiting;
    synchronized (this) {
      waiting = List.copyOf(work);
      work.clear();
    }
    waiting.forEach(Runnable::run);
    return waiting.size();
  }

  void doLater() {
    List<Runnable> waiting;
    synchronized (this) {
      waiting = List.copyOf(later);
      later.clear();
    }
    waiting.forEach(Runnable::run);
  }
}
