package app.wheelhouse.desk;

import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineInbox;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// What waits for the contestants beside a session; bounded.
interface ArenaLine {
  /// Adds an event; called by one thread, the session's.
  void put(EngineEvent event);

  /// What waits, oldest first; waits up to `millis` when nothing does.
  List<EngineEvent> take(long millis) throws InterruptedException;

  /// Nobody takes any more: nobody waits any more.
  void end();

  /// Of a live market: never waits. Where it comes faster than it is taken, quotes, books, contexts
  /// and forming candles give way to the newest, and trades of a minute become one.
  static ArenaLine live() {
    EngineInbox inbox = new EngineInbox();
    return new ArenaLine() {
      @Override
      public void put(EngineEvent event) {
        inbox.post(event);
      }

      @Override
      public List<EngineEvent> take(long millis) throws InterruptedException {
        return inbox.take(millis);
      }

      @Override
      public void end() {
        // Nobody waits.
      }
    };
  }

  /// Of a tape: nothing is ever left out, or the contest would not be the same twice. When it is
  /// full the tape waits, and its time with it.
  ///
  /// @param most events
  static ArenaLine tape(int most) {
    BlockingQueue<EngineEvent> queue = new ArrayBlockingQueue<>(most);
    return new ArenaLine() {
      private static final long LOOK_MILLIS = 50;
      private volatile boolean over;

      @Override
      public void put(EngineEvent event) {
        try {
          boolean taken = false;
          while (!taken && !over) {
            taken = queue.offer(event, LOOK_MILLIS, TimeUnit.MILLISECONDS);
          }
        } catch (InterruptedException _) {
          // The tape is being stopped.
          Thread.currentThread().interrupt();
        }
      }

      @Override
      public List<EngineEvent> take(long millis) throws InterruptedException {
        EngineEvent first = queue.poll(millis, TimeUnit.MILLISECONDS);
        if (first == null) {
          return List.of();
        }
        List<EngineEvent> taken = new ArrayList<>();
        taken.add(first);
        queue.drainTo(taken, most - 1);
        return taken;
      }

      @Override
      public void end() {
        over = true;
      }
    };
  }
}
