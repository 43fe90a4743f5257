package app.wheelhouse.indicator;

/// Bollinger bands: the simple average of `period` closes and `width` population deviations around.
///
/// Source: J. Bollinger, Bollinger on Bollinger Bands (2001), chapter 7 (bands) and 8 (%b, width).
public final class Bollinger implements Indicator {
  private final int period;
  private final double multiple;
  private final RollingMoments window;
  private double close = Double.NaN;

  /// @param period bars, 2..100,000
  /// @param multiple deviations between the average and a band, above 0 and at most 100
  /// @throws IllegalArgumentException when one of them is out of range
  public Bollinger(int period, double multiple) {
    if (period < 2) {
      throw new IllegalArgumentException("Choose a band period of 2 bars or more, not " + period);
    }
    if (!(multiple > 0 && multiple <= 100)) {
      throw new IllegalArgumentException(
          "Choose a band multiple above 0 and at most 100, not " + multiple);
    }
    this.window = new RollingMoments(period);
    this.period = period;
    this.multiple = multiple;
  }

  /// Takes the close of the next closed bar, in quote currency.
  ///
  /// @throws IllegalArgumentException when it is NaN, infinite or beyond ±1e100
  public void update(double close) {
    Input.requireNumber(close);
    window.add(close);
    this.close = close;
  }

  /// The middle band; NaN before it is ready, like all others.
  public double value() {
    return window.mean();
  }

  /// The upper band, in the unit of what was fed.
  public double upper() {
    return window.mean() + multiple * window.deviation();
  }

  /// The lower band, in the unit of what was fed.
  public double lower() {
    return window.mean() - multiple * window.deviation();
  }

  /// The population standard deviation of the closes, in the unit of what was fed.
  public double deviation() {
    return window.deviation();
  }

  /// Where the last close lies: 0 at the lower band, 1 at the upper; NaN when the bands meet.
  public double percentB() {
    return (close - lower()) / (upper() - lower());
  }

  /// The distance of the bands as a share of the middle (0.02 = 2 %); NaN or infinite at middle 0.
  public double bandWidth() {
    return (upper() - lower()) / value();
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
