package app.wheelhouse.indicator;

/// Average true range of Wilder, in quote currency.
///
/// The first true range is that of the second bar, since a true range needs a previous close;
/// source: J. W. Wilder, New Concepts in Technical Trading Systems (1978), section III.
public final class Atr implements Indicator {
  private final int period;
  private final WilderAverage average;
  private double previousClose = Double.NaN;

  /// @param period bars, 1..100,000
  /// @throws IllegalArgumentException when the period is out of range
  public Atr(int period) {
    this.average = new WilderAverage(period);
    this.period = period;
  }

  /// The greatest of high − low, |high − previous close| and |low − previous close|.
  static double trueRange(double high, double low, double previousClose) {
    double top = high > previousClose ? high : previousClose;
    double bottom = low < previousClose ? low : previousClose;
    return top - bottom;
  }

  /// Takes the next closed bar, prices in quote currency.
  ///
  /// @throws IllegalArgumentException when a price is NaN, infinite or beyond ±1e100, or the high
  ///   is below the low
  public void update(double high, double low, double close) {
    Input.requireBar(high, low, close);
    if (!Double.isNaN(previousClose)) {
      average.add(trueRange(high, low, previousClose));
    }
    previousClose = close;
  }

  /// The average, 0 or more, in the unit of the prices; NaN before it is ready.
  public double value() {
    return average.isReady() ? average.value() : Double.NaN;
  }

  @Override
  public int warmUp() {
    return period;
  }

  @Override
  public boolean isReady() {
    return average.isReady();
  }
}
