package app.wheelhouse.cli;

import app.wheelhouse.desk.StopSignal;
import app.wheelhouse.support.Threads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns Ctrl-C into the orderly end of a run: the process waits until the answer is printed.
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

  private final StopSignal signal = new StopSignal();
  private final CountDownLatch answered = new CountDownLatch(1);
  private final Thread hook = Threads.hook("interruption", this::interrupted);

  private Interruption() {}

  static Interruption watch() {
    Interruption made = new Interruption();
    Runtime.getRuntime().addShutdownHook(made.hook);
    return made;
  }

  StopSignal signal() {
    return signal;
  }

  private void interrupted() {
    signal.stop();
    try {
      if (!answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("The run did not end in time.");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// The answer is out.
  @Override
  public void close() {
    answered.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The process ends already.
    }
  }
}
