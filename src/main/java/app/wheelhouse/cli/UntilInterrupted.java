package app.wheelhouse.cli;

import app.wheelhouse.support.Threads;
import java.util.concurrent.CountDownLatch;

/// Waits for Ctrl-C.
///
/// What is served until then lives in memory alone, so the process need not wait for its end.
final class UntilInterrupted {
  private UntilInterrupted() {}

  /// Returns when Ctrl-C was pressed, or the thread is told to end.
  static void hold() {
    CountDownLatch asked = new CountDownLatch(1);
    Thread hook = Threads.hook("serving-ends", asked::countDown);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      asked.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
