package app.wheelhouse.venue.hyperliquid.feed;

import java.util.Arrays;

/// Estimates our clock less the venue's from the times that the venue writes on what it sends.
///
/// A message is never early, so of many the one that looks youngest was on its way the shortest;
/// half a round trip is taken off for that. The estimate is of the last ten seconds.
final class SkewMeter {
  private static final int SECONDS = 10;
  private static final long NONE = Long.MAX_VALUE;

  private final long[] smallest = new long[SECONDS];
  private long second = Long.MIN_VALUE;

  SkewMeter() {
    forget();
  }

  /// Another connection: another way, and perhaps a long pause.
  void forget() {
    Arrays.fill(smallest, NONE);
  }

  /// @param received epoch milliseconds of our clock
  /// @param said epoch milliseconds that the venue wrote
  /// @param span milliseconds of the clock that only measures spans
  void heard(long received, long said, long span) {
    long current = Math.floorDiv(span, 1_000L);
    long from = Math.max(second + 1, current - SECONDS + 1);
    for (long empty = from; empty <= current; empty++) {
      smallest[slot(empty)] = NONE;
    }
    second = Math.max(second, current);
    smallest[slot(current)] = Math.min(smallest[slot(current)], received - said);
  }

  boolean isKnown() {
    return age() != NONE;
  }

  /// Milliseconds, ours less the venue's; 0 until measured.
  ///
  /// @param roundTrip of the last ping; negative when unknown
  long skew(long roundTrip) {
    long age = age();
    return age == NONE ? 0 : age - Math.max(0, roundTrip) / 2;
  }

  private long age() {
    long age = NONE;
    for (long each : smallest) {
      age = Math.min(age, each);
    }
    return age;
  }

  private static int slot(long of) {
    return (int) Math.floorMod(of, (long) SECONDS);
  }
}
