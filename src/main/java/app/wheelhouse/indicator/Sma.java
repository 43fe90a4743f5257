package app.wheelhouse.indicator;

/// Simple moving average: the mean of the last `period` closes, without drift.
///
/// Source: J. J. Murphy, Technical Analysis of the Financial Markets (1999), chapter 9.
public final class Sma implements Indicator {
  private final int period;
  private final RollingMoments window;

  /// @param period bars, 1..100,000
  /// @throws IllegalArgumentException when the period is out of range
  public Sma(int period) {
    this.window = new RollingMoments(period);
    this.period = period;
  }

  /// Takes the close of the next closed bar, in quote currency.
  ///
  /// @throws IllegalArgumentException when it is NaN, infinite or beyond ±1e100
  public void update(double close) {
    Input.requireNumber(close);
    window.add(close);
  }

  /// The mean, in the unit of what was fed; NaN before it is ready.
  public double value() {
    return window.mean();
  }

  @Override
  public int warmUp() {
    return period - 1;
  }

  @Override
  public boolean isReady() {
    return window.isFull();
  }
}
