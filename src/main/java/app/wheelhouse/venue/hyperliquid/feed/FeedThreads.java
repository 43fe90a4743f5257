package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.support.Threads;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// The feed's own threads; tests drive them by hand.
interface FeedThreads {
  /// Begins to call `pulse` again and again.
  void begin(long everyMillis, Runnable pulse);

  /// Calls once, later, also after [#end].
  void later(long millis, Runnable task);

  /// Starts work that blocks; what is given back interrupts it.
  Runnable work(String name, Runnable blocking);

  /// Ends the pulse; what was put off for later still happens.
  void end();

  /// One timer thread while the feed runs, and a virtual thread for each read of the past.
  static FeedThreads live() {
    return new FeedThreads() {
      private final ScheduledExecutorService timer = Threads.timer("feed-hyperliquid-timer");

      @Override
      public void begin(long everyMillis, Runnable pulse) {
        ScheduledFuture<?> _ =
            timer.scheduleWithFixedDelay(pulse, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
      }

      @Override
      public void later(long millis, Runnable task) {
        ScheduledFuture<?> _ = timer.schedule(task, millis, TimeUnit.MILLISECONDS);
      }

      @Override
      public Runnable work(String name, Runnable blocking) {
        return Threads.virtual(name, blocking)::interrupt;
      }

      @Override
      public void end() {
        timer.shutdown();
      }
    };
  }
}
