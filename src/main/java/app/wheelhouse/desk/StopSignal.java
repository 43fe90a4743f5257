package app.wheelhouse.desk;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Asks a run that would go on for ever to come to its end.
public final class StopSignal {
  private final CountDownLatch asked = new CountDownLatch(1);
  private @Nullable Wait waiting;

  /// Somebody who waits for a computer elsewhere.
  private record Wait(Thread thread, Runnable giveUp) {}

  /// May be asked more than once, by anybody.
  public void stop() {
    asked.countDown();
    synchronized (this) {
      Wait wait = waiting;
      if (wait != null) {
        wait.thread.interrupt();
        wait.giveUp.run();
      }
    }
  }

  /// True once it was asked.
  boolean isAsked() {
    return asked.getCount() == 0;
  }

  /// Waits; true as soon as it is asked.
  boolean await(long millis) {
    try {
      return asked.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /// Runs what may take long because of a network, by one thread at a time: when the stop is asked
  /// for it is interrupted, and only there, since an interrupt anywhere else could close a file.
  ///
  /// @param giveUp ends what an interrupt does not; called at most by the one who asks
  <T> T during(Runnable giveUp, Callable<T> work) throws Exception {
    synchronized (this) {
      waiting = new Wait(Thread.currentThread(), giveUp);
      if (isAsked()) {
        Thread.currentThread().interrupt();
      }
    }
    try {
      return work.call();
    } finally {
      synchronized (this) {
        waiting = null;
        if (isAsked()) {
          // It was meant for the wait, which is over.
          Thread.interrupted();
        }
      }
    }
  }
}
