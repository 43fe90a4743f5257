package app.wheelhouse.ai.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The never-falling curve with the least squared error, by pooling adjacent violators (Ayer et al.
/// 1955; Barlow et al. 1972; for probabilities Zadrozny and Elkan 2002).
final class IsotonicFit {
  /// Decisions that got one value.
  private static final class Pool {
    final double from;
    double to;
    int n;
    int won;

    Pool(double stated) {
      from = stated;
      to = stated;
    }

    double share() {
      return (double) won / n;
    }

    /// Compared by cross product: exact, so that equal shares always pool.
    boolean isAtLeast(Pool other) {
      return (long) won * other.n >= (long) other.won * n;
    }

    void take(Pool next) {
      to = next.to;
      n += next.n;
      won += next.won;
    }
  }

  private IsotonicFit() {}

  /// Drawn towards the base rate with weight n / (n + shrink).
  ///
  /// @param samples at least one
  static Curve.Steps of(List<CalibrationSample> samples, double shrink) {
    List<Pool> pools = pooled(samples);
    int n = 0;
    int won = 0;
    for (Pool pool : pools) {
      n += pool.n;
      won += pool.won;
    }
    double base = (double) won / n;
    double weight = n / (n + shrink);
    List<Curve.Point> points = new ArrayList<>();
    double last = 0;
    for (Pool pool : pools) {
      last = Math.max(last, base + weight * (pool.share() - base));
      points.add(new Curve.Point(pool.from, last));
      if (pool.to > pool.from) {
        points.add(new Curve.Point(pool.to, last));
      }
    }
    return new Curve.Steps(points);
  }

  private static List<Pool> pooled(List<CalibrationSample> samples) {
    // Equal confidences are one point, whatever came of them.
    SortedMap<Double, Pool> ties = new TreeMap<>();
    for (CalibrationSample sample : samples) {
      Pool pool = ties.computeIfAbsent(sample.stated() + 0.0, Pool::new);
      pool.n++;
      pool.won += sample.won() ? 1 : 0;
    }
    List<Pool> pools = new ArrayList<>();
    for (Pool pool : ties.values()) {
      pools.addLast(pool);
      while (pools.size() > 1 && pools.get(pools.size() - 2).isAtLeast(pools.getLast())) {
        Pool next = pools.removeLast();
        pools.getLast().take(next);
      }
    }
    return pools;
  }
}
