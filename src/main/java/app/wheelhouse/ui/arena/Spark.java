package app.wheelhouse.ui.arena;

import java.util.List;

/// A small curve as points for a line, x and y in turn, px.
final class Spark {
  private static final int MOST = 64;

  private Spark() {}

  /// Fills the box from left to right; a flat curve lies in the middle. Nothing for fewer than two
  /// values.
  static double[] points(List<Double> values, double width, double height) {
    int count = Math.min(MOST, values.size());
    if (count < 2) {
      return new double[0];
    }
    double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double[] points = new double[count * 2];
    for (int i = 0; i < count; i++) {
      // First and last are always among them.
      double value = values.get((int) ((long) i * (values.size() - 1) / (count - 1)));
      points[2 * i] = width * i / (count - 1);
      points[2 * i + 1] =
          most == least ? height / 2 : height - (value - least) / (most - least) * height;
    }
    return points;
  }
}
