package app.wheelhouse.indicator;

/// Average directional movement index of Wilder with +DI and −DI: how strongly a market trends.
///
/// `DI = 100 × DM / TR` and `DX = 100 × |+DI − −DI| / (+DI + −DI)` over Wilder's averages, ADX his
/// average of DX; source: J. W. Wilder, New Concepts in Technical Trading Systems (1978), section
/// IV. No movement either way gives DX 0. The two DI come after `period` bars, ADX after twice as
/// many less one.
public final class Adx implements Indicator {
  private final int period;
  private final WilderAverage plus;
  private final WilderAverage minus;
  private final WilderAverage range;
  private final WilderAverage average;
  private double previousHigh;
  private double previousLow;
  private double previousClose = Double.NaN;

  /// @param period bars, 1..100,000
  /// @throws IllegalArgumentException when the period is out of range
  public Adx(int period) {
    this.plus = new WilderAverage(period);
    this.minus = new WilderAverage(period);
    this.range = new WilderAverage(period);
    this.average = new WilderAverage(period);
    this.period = period;
  }

  /// Takes the next closed bar, prices in quote currency.
  ///
  /// @throws IllegalArgumentException when a price is NaN, infinite or beyond ±1e100, or the high
  ///   is below the low
  public void update(double high, double low, double close) {
    Input.requireBar(high, low, close);
    if (!Double.isNaN(previousClose)) {
      double up = high - previousHigh;
      double down = previousLow - low;
      plus.add(up > down && up > 0 ? up : 0);
      minus.add(down > up && down > 0 ? down : 0);
      range.add(Atr.trueRange(high, low, previousClose));
      if (range.isReady()) {
        average.add(movement());
      }
    }
    previousHigh = high;
    previousLow = low;
    previousClose = close;
  }

  /// DX of the last bar; the range cancels out of the two DI.
  private double movement() {
    double total = plus.value() + minus.value();
    return total < WilderAverage.NOTHING
        ? 0
        : 100 * (Math.abs(plus.value() - minus.value()) / total);
  }

  /// ADX, 0 (no trend) to 100; NaN before it is ready.
  public double value() {
    return average.isReady() ? average.value() : Double.NaN;
  }

  /// +DI, the share of the range that went up, 0 to 100; NaN in the first `period` bars.
  public double plusDi() {
    return share(plus);
  }

  /// −DI, the share of the range that went down, 0 to 100; NaN in the first `period` bars.
  public double minusDi() {
    return share(minus);
  }

  private double share(WilderAverage movement) {
    if (!range.isReady()) {
      return Double.NaN;
    }
    return range.value() < WilderAverage.NOTHING ? 0 : 100 * (movement.value() / range.value());
  }

  @Override
  public int warmUp() {
    return 2 * period - 1;
  }

  @Override
  public boolean isReady() {
    return average.isReady();
  }
}
