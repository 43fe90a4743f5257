package app.wheelhouse.venue.hyperliquid.feed;

/// How many messages came in the last full seconds.
final class Rates {
  /// Seconds over which the rate is taken.
  static final int SECONDS = 5;

  private final long[] counts = new long[SECONDS + 1];
  private long second = Long.MIN_VALUE;

  void count(long nowMillis) {
    advance(nowMillis);
    counts[slot(second)]++;
  }

  /// Messages a second over the last five full seconds.
  double perSecond(long nowMillis) {
    advance(nowMillis);
    long sum = 0;
    for (int back = 1; back <= SECONDS; back++) {
      sum += counts[slot(second - back)];
    }
    return (double) sum / SECONDS;
  }

  private void advance(long nowMillis) {
    long current = Math.floorDiv(nowMillis, 1_000L);
    long from = Math.max(second + 1, current - SECONDS);
    for (long empty = from; empty <= current; empty++) {
      counts[slot(empty)] = 0;
    }
    second = Math.max(second, current);
  }

  private int slot(long of) {
    return (int) Math.floorMod(of, (long) counts.length);
  }
}
