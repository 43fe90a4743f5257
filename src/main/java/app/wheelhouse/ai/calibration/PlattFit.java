package app.wheelhouse.ai.calibration;

import java.util.List;

/// A logistic curve over the log odds of the stated confidence, with smoothed targets (Platt 1999)
/// by Newton's method with backtracking (Lin, Lin and Weng 2007, Machine Learning 68:267, algorithm
/// 1).
///
/// Over log odds, the identity and every over- or underconfidence by a factor are such curves.
final class PlattFit {
  /// Beyond it, log odds would be endless; nobody is surer than that.
  private static final double CLIP = 0.01;

  private static final int MOST_STEPS = 100;
  private static final double SMALLEST_STEP = 1e-10;
  private static final double RIDGE = 1e-12;
  private static final double STOP_GRADIENT = 1e-9;

  private final double[] f;
  private final double[] t;
  private double a;
  private double b;

  private PlattFit(List<CalibrationSample> samples) {
    int n = samples.size();
    int won = 0;
    for (CalibrationSample sample : samples) {
      won += sample.won() ? 1 : 0;
    }
    double high = (won + 1.0) / (won + 2.0);
    double low = 1.0 / (n - won + 2.0);
    f = new double[n];
    t = new double[n];
    for (int i = 0; i < n; i++) {
      f[i] = logOdds(samples.get(i).stated());
      t[i] = samples.get(i).won() ? high : low;
    }
    b = -logit(mean(t));
  }

  /// Never falling: where higher confidence came true less often, it is level.
  static Curve.Logistic of(List<CalibrationSample> samples) {
    PlattFit fit = new PlattFit(samples);
    double level = -fit.b;
    fit.minimise();
    // Lin et al. write 1 / (1 + exp(A f + B)): A is negative where confidence helps.
    return fit.a < 0 ? new Curve.Logistic(-fit.a, -fit.b) : new Curve.Logistic(0, level);
  }

  /// The same without a slope: the base rate, smoothed alike.
  static double level(List<CalibrationSample> samples) {
    return logistic(-new PlattFit(samples).b);
  }

  static double logOdds(double stated) {
    return logit(Math.clamp(stated, CLIP, 1 - CLIP));
  }

  static double logistic(double x) {
    if (x >= 0) {
      return 1 / (1 + Math.exp(-x));
    }
    double e = Math.exp(x);
    return e / (1 + e);
  }

  private static double logit(double p) {
    return Math.log(p / (1 - p));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private void minimise() {
    double loss = loss(a, b);
    for (int step = 0; step < MOST_STEPS; step++) {
      double h11 = RIDGE;
      double h22 = RIDGE;
      double h21 = 0;
      double g1 = 0;
      double g2 = 0;
      for (int i = 0; i < f.length; i++) {
        double p = logistic(-(f[i] * a + b));
        double d2 = p * (1 - p);
        double d1 = t[i] - p;
        h11 += f[i] * f[i] * d2;
        h22 += d2;
        h21 += f[i] * d2;
        g1 += f[i] * d1;
        g2 += d1;
      }
      double det = h11 * h22 - h21 * h21;
      if (Math.abs(g1) < STOP_GRADIENT && Math.abs(g2) < STOP_GRADIENT || !(det > 0)) {
        return;
      }
      double da = -(h22 * g1 - h21 * g2) / det;
      double db = -(-h21 * g1 + h11 * g2) / det;
      double slope = g1 * da + g2 * db;
      double newLoss = search(da, db, slope, loss);
      if (Double.isNaN(newLoss)) {
        return;
      }
      loss = newLoss;
    }
  }

  /// Moves along a direction until the loss falls enough; NaN when it does not.
  private double search(double da, double db, double slope, double loss) {
    for (double part = 1; part >= SMALLEST_STEP; part /= 2) {
      double newLoss = loss(a + part * da, b + part * db);
      if (newLoss < loss + 1e-4 * part * slope) {
        a += part * da;
        b += part * db;
        return newLoss;
      }
    }
    return Double.NaN;
  }

  private double loss(double slopeA, double offsetB) {
    double loss = 0;
    for (int i = 0; i < f.length; i++) {
      double x = f[i] * slopeA + offsetB;
      loss +=
          x >= 0 ? t[i] * x + Math.log1p(Math.exp(-x)) : (t[i] - 1) * x + Math.log1p(Math.exp(x));
    }
    return loss;
  }
}
