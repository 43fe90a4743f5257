package app.wheelhouse.advisor.llm;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// How time is let pass between two attempts.
@FunctionalInterface
public interface Pause {
  /// With the computer's own time.
  Pause REAL = (ended, millis) -> ended.await(millis, TimeUnit.MILLISECONDS);

  /// Waits; a latch that opens ends it early.
  ///
  /// @return whether it was ended early
  boolean wait(CountDownLatch ended, long millis) throws InterruptedException;
}
