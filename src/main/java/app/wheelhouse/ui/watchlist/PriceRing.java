package app.wheelhouse.ui.watchlist;

/// One price a second over the last minute and a little, by desk time.
final class PriceRing {
  private static final int SIZE = 80;
  private static final long SECOND = 1_000;

  private final long[] times = new long[SIZE];
  private final double[] prices = new double[SIZE];
  private int count;

  /// Takes `price` unless the last one was taken less than a second ago; time that goes back starts
  /// anew.
  void take(long time, double price) {
    if (count > 0 && time < newest()) {
      count = 0;
    }
    if (count > 0 && time - newest() < SECOND) {
      return;
    }
    times[count % SIZE] = time;
    prices[count % SIZE] = price;
    count++;
  }

  /// The price that stood at `time`; NaN when it is not known.
  ///
  /// @param tolerance how much older than `time` the price may have been taken, milliseconds
  double at(long time, long tolerance) {
    for (int i = count - 1; i >= Math.max(0, count - SIZE); i--) {
      if (times[i % SIZE] <= time) {
        return time - times[i % SIZE] <= tolerance ? prices[i % SIZE] : Double.NaN;
      }
    }
    return Double.NaN;
  }

  void clear() {
    count = 0;
  }

  private long newest() {
    return times[(count - 1) % SIZE];
  }
}
