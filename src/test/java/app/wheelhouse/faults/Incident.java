package app.wheelhouse.faults;

import java.util.SplittableRandom;

/// One kind of trouble of a network, for a while; all of them leave the bytes that do arrive right.
///
/// Wrong bytes are not among them: TLS finds those and ends the connection, which is a [#RESET];
/// what a client makes of them without TLS is a test of its own.
public enum Incident {
  /// The server says goodbye.
  CLOSE(0, 0),
  /// The line is cut.
  RESET(0, 0),
  /// The line is cut in the middle of what the server says, again and again for a while.
  MID_FRAME(2, 6),
  /// The line is dead and nobody says so.
  HALF_OPEN(12, 25),
  /// Everything waits.
  STALL(3, 9),
  /// 300 ± 50 ms.
  LATENCY(10, 30),
  /// 10 kB a second.
  SLOW(8, 15),
  /// Every third frame twice.
  DUPLICATES(10, 30),
  /// Every fifth frame after some of those behind it.
  REORDERED(10, 30),
  /// Each second 5 % of the connections.
  DROPS(10, 30),
  /// Nobody answers the door.
  REFUSED(4, 10);

  private final int fewestSeconds;
  private final int mostSeconds;

  Incident(int fewestSeconds, int mostSeconds) {
    this.fewestSeconds = fewestSeconds;
    this.mostSeconds = mostSeconds;
  }

  /// How long it lasts, milliseconds; 0 for a moment.
  long lasts(SplittableRandom random) {
    return mostSeconds == 0 ? 0 : random.nextLong(fewestSeconds, mostSeconds + 1) * 1_000;
  }

  /// True when the connection cannot survive it.
  boolean breaks() {
    return switch (this) {
      case CLOSE, RESET, MID_FRAME, HALF_OPEN, REFUSED -> true;
      case STALL, LATENCY, SLOW, DUPLICATES, REORDERED, DROPS -> false;
    };
  }

  /// Lets it begin.
  ///
  /// @param factor by which the drill's time is quicker than the wall's
  void begin(FaultProxy proxy, SplittableRandom random, double factor) {
    switch (this) {
      case CLOSE -> proxy.cutAll(Cut.CLOSE);
      case RESET -> proxy.cutAll(Cut.RESET);
      case MID_FRAME -> proxy.set(Faults.cutAfter(random.nextLong(200, 6_000), Cut.RESET));
      case HALF_OPEN -> proxy.set(Faults.halfOpen());
      case STALL -> proxy.set(Faults.stall());
      case LATENCY ->
          proxy.set(Faults.delayed((long) (250 / factor), (long) Math.ceil(100 / factor)));
      case SLOW -> proxy.set(Faults.slow((long) (10_000 * factor)));
      case DUPLICATES -> proxy.set(Faults.frames(0.33, 0, 0));
      case REORDERED -> proxy.set(Faults.frames(0, 0.2, 0));
      case DROPS ->
          proxy.set(Faults.dropping(0.05, Math.max(1, (long) (1_000 / factor)), Cut.RESET));
      case REFUSED -> {
        proxy.set(Faults.refuse());
        proxy.cutAll(Cut.RESET);
      }
    }
  }
}
