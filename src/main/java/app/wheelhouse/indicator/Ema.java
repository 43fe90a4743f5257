package app.wheelhouse.indicator;

/// Exponential moving average, started from the plain average of the first `period` values.
///
/// `EMA = EMA₋₁ + 2/(period + 1) × (close − EMA₋₁)`; source: J. J. Murphy, Technical Analysis of
/// the Financial Markets (1999), chapter 9.
public final class Ema implements Indicator {
  private final int period;
  private final double weight;
  private int seeded;
  private double value;

  /// @param period bars, 1..100,000
  /// @throws IllegalArgumentException when the period is out of range
  public Ema(int period) {
    this.period = Input.period(period);
    this.weight = 2.0 / (period + 1);
  }

  /// Takes the close of the next closed bar, in quote currency.
  ///
  /// @throws IllegalArgumentException when it is NaN, infinite or beyond ±1e100
  public void update(double close) {
    Input.requireNumber(close);
    if (seeded == period) {
      value += weight * (close - value);
    } else {
      seeded++;
      value += (close - value) / seeded;
    }
  }

  /// The average, in the unit of what was fed; NaN before it is ready.
  public double value() {
    return seeded == period ? value : Double.NaN;
  }

  @Override
  public int warmUp() {
    return period - 1;
  }

  @Override
  public boolean isReady() {
    return seeded == period;
  }
}
