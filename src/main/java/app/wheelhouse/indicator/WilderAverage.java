package app.wheelhouse.indicator;

/// Wilder's smoothing of values that are not negative: `A = A₋₁ + (x − A₋₁)/period`, started from
/// the plain average of the first `period`.
///
/// Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978).
final class WilderAverage {
  /// Below this an average is nothing: after thousands of zeros (a market that stopped) its last
  /// digits are rounding, and a ratio of two such averages says nothing.
  static final double NOTHING = 1e-200;

  private final int period;
  private final double weight;
  private int seeded;
  private double value;

  WilderAverage(int period) {
    this.period = Input.period(period);
    this.weight = 1.0 / period;
  }

  void add(double next) {
    if (seeded == period) {
      value += weight * (next - value);
    } else {
      seeded++;
      value += (next - value) / seeded;
    }
  }

  boolean isReady() {
    return seeded == period;
  }

  /// The average so far; meaningful once ready.
  double value() {
    return value;
  }
}
