package app.wheelhouse.faults.venue;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/// How fast a tape is played: waits until a move may happen.
@FunctionalInterface
public interface Pace {
  /// @param number of the move, from 0
  /// @throws InterruptedException when the player is being stopped
  void await(long number, MarketMove move) throws InterruptedException;

  /// As fast as it goes.
  static Pace unhurried() {
    return (_, _) -> {};
  }

  /// So many moves a second of wall time.
  static Pace perSecond(double moves) {
    long began = System.nanoTime();
    return (number, _) -> parkUntil(began + (long) (number * 1e9 / moves));
  }

  /// At the tape's own times, by a clock that runs as fast as one likes.
  static Pace by(ScaledClock clock) {
    return (_, move) -> clock.awaitUntil(move.time());
  }

  /// Until the client has taken what was said before.
  ///
  /// @param taken how many moves it has taken
  /// @param ahead how many it may be behind
  static Pace acknowledged(LongSupplier taken, long ahead) {
    return (number, _) -> {
      while (number - taken.getAsLong() > ahead) {
        parkUntil(System.nanoTime() + 200_000);
      }
    };
  }

  private static void parkUntil(long nanos) throws InterruptedException {
    while (System.nanoTime() < nanos) {
      LockSupport.parkNanos(nanos - System.nanoTime());
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }
}
