package app.wheelhouse.execution;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Where requests take their turns on the way to a venue: those of one instrument always one after
/// another, in the order in which they came.
public sealed interface SendLanes permits SendLanes.Single, InstrumentLanes {

  /// One lane for all.
  ///
  /// @param executor one task at a time, in order; the caller's own thread on a tape
  static SendLanes single(Executor executor) {
    return new Single(executor);
  }

  /// Takes a request; returns at once unless it is carried on the caller's thread.
  ///
  /// @param urgent whether it goes before others that wait in other instruments
  /// @param carry carries it to its end; true when the venue answered
  void put(InstrumentId instrument, boolean urgent, BooleanSupplier carry);

  /// Waits for the end of all that was taken before.
  ///
  /// @return false when it did not end in time
  /// @throws InterruptedException when the caller is being stopped
  boolean await(long millis) throws InterruptedException;

  /// All requests one after another, whatever they are about.
  record Single(Executor executor) implements SendLanes {
    @Override
    public void put(InstrumentId instrument, boolean urgent, BooleanSupplier carry) {
      executor.execute(carry::getAsBoolean);
    }

    @Override
    public boolean await(long millis) throws InterruptedException {
      CountDownLatch last = new CountDownLatch(1);
      executor.execute(last::countDown);
      return last.await(millis, TimeUnit.MILLISECONDS);
    }
  }
}
