package app.wheelhouse.engine;

/// Pearson's product-moment correlation of two samples.
///
/// Two passes, first the means, then the co-moments, as Chan, Golub and LeVeque advise ("Algorithms
/// for Computing the Sample Variance", The American Statistician 37, 1983): no cancellation with
/// returns that are small against their level.
final class Pearson {
  private Pearson() {}

  /// −1 to 1; NaN for fewer than two pairs, where one sample does not vary, and when a number is
  /// not finite.
  ///
  /// @param count how many of the first entries to use
  static double correlation(double[] xs, double[] ys, int count) {
    double meanX = mean(xs, count);
    double meanY = mean(ys, count);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < count; i++) {
      double x = xs[i] - meanX;
      double y = ys[i] - meanY;
      xx += x * x;
      yy += y * y;
      xy += x * y;
    }
    double scale = Math.sqrt(xx) * Math.sqrt(yy);
    if (count < 2 || !(scale > 0) || Double.isInfinite(scale)) {
      return Double.NaN;
    }
    return Math.clamp(xy / scale, -1.0, 1.0);
  }

  private static double mean(double[] values, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return sum / count;
  }
}
