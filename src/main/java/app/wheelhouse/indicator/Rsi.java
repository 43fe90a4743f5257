package app.wheelhouse.indicator;

/// Relative strength index of Wilder, 0 to 100.
///
/// `100 × G / (G + L)` with Wilder's averages of gains and losses, which is his `100 − 100 / (1 +
/// G/L)`; source: J. W. Wilder, New Concepts in Technical Trading Systems (1978), section VI. A
/// series that does not move has no strength either way: 50.
public final class Rsi implements Indicator {
  private final int period;
  private final WilderAverage gain;
  private final WilderAverage loss;
  private double previous = Double.NaN;
  private double value = Double.NaN;

  /// @param period bars, 1..100,000
  /// @throws IllegalArgumentException when the period is out of range
  public Rsi(int period) {
    this.gain = new WilderAverage(period);
    this.loss = new WilderAverage(period);
    this.period = period;
  }

  /// Takes the close of the next closed bar, in quote currency.
  ///
  /// @throws IllegalArgumentException when it is NaN, infinite or beyond ±1e100
  public void update(double close) {
    Input.requireNumber(close);
    double change = close - previous;
    previous = close;
    if (Double.isNaN(change)) {
      return;
    }
    gain.add(change > 0 ? change : 0);
    loss.add(change < 0 ? -change : 0);
    if (gain.isReady()) {
      value = strength();
    }
  }

  private double strength() {
    double total = gain.value() + loss.value();
    return total < WilderAverage.NOTHING ? 50 : 100 * (gain.value() / total);
  }

  /// The index, 0 (only losses) to 100 (only gains); NaN before it is ready.
  public double value() {
    return value;
  }

  @Override
  public int warmUp() {
    return period;
  }

  @Override
  public boolean isReady() {
    return gain.isReady();
  }
}
