package app.wheelhouse.ui.balance;

import app.wheelhouse.engine.EquityPoint;
import java.util.Arrays;
import java.util.List;

/// The balance history as columns of numbers, with what a drawing needs of it.
final class BalanceCurve {
  static final BalanceCurve NONE = new BalanceCurve(List.of());

  private final long[] times;
  private final double[] equity;
  private final double[] balance;

  /// Fall from the highest equity so far, a share, zero or above.
  private final double[] drawdown;

  private final double floor;
  private final double ceiling;
  private final double deepest;
  private final int lowest;
  private final int highest;

  /// @param points oldest first
  BalanceCurve(List<EquityPoint> points) {
    int size = points.size();
    times = new long[size];
    equity = new double[size];
    balance = new double[size];
    drawdown = new double[size];
    double peak = 0;
    int low = 0;
    int high = 0;
    for (int i = 0; i < size; i++) {
      EquityPoint point = points.get(i);
      times[i] = point.time();
      equity[i] = point.equity();
      balance[i] = point.balance();
      peak = Math.max(peak, point.equity());
      drawdown[i] = peak > 0 ? Math.max(0, 1 - point.equity() / peak) : 0;
      low = equity[i] < equity[low] ? i : low;
      high = equity[i] > equity[high] ? i : high;
    }
    lowest = low;
    highest = high;
    floor = Math.min(least(equity), least(balance));
    ceiling = Math.max(most(equity), most(balance));
    deepest = Math.max(0, most(drawdown));
  }

  int size() {
    return times.length;
  }

  /// Whether there is a line to draw.
  boolean isDrawn() {
    return times.length > 1 && last() > first();
  }

  long time(int index) {
    return times[index];
  }

  double equity(int index) {
    return equity[index];
  }

  double balance(int index) {
    return balance[index];
  }

  double drawdown(int index) {
    return drawdown[index];
  }

  /// Where the equity was lowest.
  int lowest() {
    return lowest;
  }

  int highest() {
    return highest;
  }

  long first() {
    return times[0];
  }

  long last() {
    return times[times.length - 1];
  }

  /// Lowest of equity and balance together.
  double floor() {
    return floor;
  }

  /// Highest of equity and balance together.
  double ceiling() {
    return ceiling;
  }

  double deepestDrawdown() {
    return deepest;
  }

  /// The point nearest to a moment.
  int nearest(double time) {
    int low = 0;
    int high = size() - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (times[middle] <= time) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return time - times[low] <= times[high] - time ? low : high;
  }

  private static double least(double[] values) {
    return Arrays.stream(values).min().orElse(Double.MAX_VALUE);
  }

  private static double most(double[] values) {
    return Arrays.stream(values).max().orElse(-Double.MAX_VALUE);
  }
}
