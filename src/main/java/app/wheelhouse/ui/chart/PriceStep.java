package app.wheelhouse.ui.chart;

/// The distance of two ticks of a price axis: 1, 2, 2.5 or 5 times a power of ten.
///
/// @param units 1, 2, 25 or 5
/// @param power of ten that `units` is multiplied by
record PriceStep(int units, int power) {
  private static final PriceStep ONE = new PriceStep(1, 0);
  private static final double ROUNDING = 1 + 1e-9;

  /// The smallest round step with at most `most` ticks in `range`; 1 when there is no range.
  static PriceStep of(double range, int most) {
    if (!(range > 0) || !Double.isFinite(range)) {
      return ONE;
    }
    double raw = range / Math.max(1, most);
    int power = (int) Math.floor(Math.log10(raw));
    double mantissa = raw / Math.pow(10, power) / ROUNDING;
    if (mantissa <= 1) {
      return new PriceStep(1, power);
    }
    if (mantissa <= 2) {
      return new PriceStep(2, power);
    }
    if (mantissa <= 2.5) {
      return new PriceStep(25, power - 1);
    }
    return mantissa <= 5 ? new PriceStep(5, power) : new PriceStep(1, power + 1);
  }

  /// The double nearest to `count` steps: 3 steps of 0.1 are 0.3.
  double times(long count) {
    double ten = Math.pow(10, Math.abs(power));
    return power < 0 ? count * units / ten : count * units * ten;
  }

  /// Multiples of this step from `min` to `max`.
  double[] between(double min, double max) {
    long first = (long) Math.ceil(min / times(1) / ROUNDING);
    long last = (long) Math.floor(max / times(1) * ROUNDING);
    double[] ticks = new double[(int) Math.max(0, last - first + 1)];
    for (int i = 0; i < ticks.length; i++) {
      ticks[i] = times(first + i);
    }
    return ticks;
  }

  /// Decimals that tell neighbouring ticks apart.
  int decimals() {
    return Math.max(0, -power);
  }
}
