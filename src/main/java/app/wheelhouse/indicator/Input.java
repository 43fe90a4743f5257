package app.wheelhouse.indicator;

/// What indicators accept: numbers whose squares and sums cannot overflow, and sane periods.
final class Input {
  private static final double LARGEST = 1e100;
  private static final int LONGEST = 100_000;

  private Input() {}

  /// @throws IllegalArgumentException when `value` is NaN, infinite or beyond ±1e100
  static void requireNumber(double value) {
    if (!(Math.abs(value) <= LARGEST)) {
      throw new IllegalArgumentException(
          "An indicator needs a number within ±1e100, not "
              + value
              + "; drop the bad bar before it gets here");
    }
  }

  /// @throws IllegalArgumentException when one of the three is no number or `high` is below `low`
  static void requireBar(double high, double low, double close) {
    requireNumber(high);
    requireNumber(low);
    requireNumber(close);
    if (high < low) {
      throw new IllegalArgumentException(
          "A bar's high (" + high + ") is below its low (" + low + "); drop or mend the bar");
    }
  }

  /// The given period, in bars.
  ///
  /// @throws IllegalArgumentException when it is not in 1..100,000
  static int period(int bars) {
    if (bars < 1 || bars > LONGEST) {
      throw new IllegalArgumentException(
          "Choose an indicator period from 1 to " + LONGEST + " bars, not " + bars);
    }
    return bars;
  }
}
