package app.wheelhouse.venue.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/// A player without a thread: it asks the transport for one event after the other, and wall time
/// goes only where the test or a [Wait.WaitNanos] sends it.
final class Deck implements LongSupplier {
  static final long MILLI = 1_000_000;

  /// One event that went, and the wall time at which it did.
  record Gone(long time, long nanos) {}

  /// An origin below 0, which a wall clock for spans may have.
  private long nanos = -5_000_000_000_123L;

  private final long start = nanos;
  private final long[] tape;
  private final List<Gone> gone = new ArrayList<>();
  private int next;
  final ReplayTransport transport;

  Deck(long... tape) {
    this.tape = tape;
    this.transport = new ReplayTransport(this, tape[0], tape[tape.length - 1]);
  }

  @Override
  public long getAsLong() {
    return nanos;
  }

  /// Wall milliseconds since the deck was made.
  double wall() {
    return (nanos - start) / (double) MILLI;
  }

  void pass(double millis) {
    nanos += Math.round(millis * MILLI);
  }

  /// Plays on until wall time has moved by this, waiting exactly as long as it is told.
  ///
  /// @return the answer it stands at
  Wait run(double millis) {
    long end = nanos + Math.round(millis * MILLI);
    while (next < tape.length) {
      Wait wait = transport.until(tape[next]);
      switch (wait) {
        case Wait.Go() -> {
          gone.add(new Gone(tape[next], nanos - start));
          next++;
        }
        case Wait.WaitNanos(long left) -> {
          if (nanos + left > end) {
            nanos = end;
            return wait;
          }
          nanos += left;
        }
        case Wait.Paused(), Wait.Restart() -> {
          nanos = end;
          return wait;
        }
      }
    }
    transport.end();
    nanos = end;
    return new Wait.Paused();
  }

  /// What the owner does when a restart is wanted.
  void restart() {
    transport.rewind();
    gone.clear();
    next = 0;
  }

  List<Gone> gone() {
    return gone;
  }

  /// Tape times of the events that went, since the start or the last restart.
  List<Long> times() {
    return gone.stream().map(Gone::time).toList();
  }

  long time() {
    return transport.progress().time();
  }
}
