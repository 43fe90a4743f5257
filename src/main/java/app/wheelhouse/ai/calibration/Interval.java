package app.wheelhouse.ai.calibration;

/// A range of shares that the truth is likely in, each 0 to 1.
public record Interval(double low, double high) {
  /// 97.5 % quantile of the normal distribution: intervals of 95 %.
  private static final double Z = 1.959_963_984_540_054;

  /// Score interval of a share (Wilson 1927, JASA 22:209; method 3 of Newcombe 1998, Stat Med
  /// 17:857), 95 %; 0 to 1 when there is nothing.
  ///
  /// @param won 0 to n
  public static Interval wilson(int won, int n) {
    if (won < 0 || won > n) {
      throw new IllegalArgumentException(won + " of " + n + " is no share");
    }
    if (n == 0) {
      return new Interval(0, 1);
    }
    double p = (double) won / n;
    double z2 = Z * Z;
    double centre = p + z2 / (2.0 * n);
    double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
    double scale = 1 + z2 / n;
    // At the ends rounding would leave a hair outside.
    return new Interval(
        won == 0 ? 0 : (centre - half) / scale, won == n ? 1 : (centre + half) / scale);
  }
}
