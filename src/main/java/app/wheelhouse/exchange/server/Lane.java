package app.wheelhouse.exchange.server;

import app.wheelhouse.support.Threads;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that touches the exchange's state; everybody else asks here and waits.
final class Lane implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  private final ScheduledExecutorService thread = Threads.timer("exchange-lane");
  private volatile Runnable afterEach = () -> {};

  /// What is done after each question, before its answer is given.
  void afterEach(Runnable work) {
    afterEach = work;
  }

  /// Runs the work in its turn and waits for its answer.
  ///
  /// @throws IllegalStateException when the exchange is closed, or the caller is told to end
  <T> T ask(Supplier<T> work) {
    try {
      Future<T> answer =
          thread.submit(() -> {
            try {
              return work.get();
            } finally {
              afterEach.run();
            }
          });
      return answer.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("The exchange failed", failed.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the exchange worked");
    } catch (RejectedExecutionException _) {
      throw new ExchangeClosed();
    }
  }

  /// Runs the work in its turn, after this many milliseconds.
  void after(long millis, Runnable work) {
    if (!thread.isShutdown()) {
      thread.schedule(() -> guarded(work), millis, TimeUnit.MILLISECONDS);
    }
  }

  /// Runs the work again and again, with this many milliseconds between.
  void every(long millis, Runnable work) {
    thread.scheduleWithFixedDelay(() -> guarded(work), millis, millis, TimeUnit.MILLISECONDS);
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException fault) {
      // A timer that throws is never called again, silently.
      LOG.error("The exchange failed at work of its own", fault);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
