package app.wheelhouse.ai.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/// Seeded records of made-up models.
final class Drawn {
  private Drawn() {}

  /// Confidences of 0.5 to 0.95 that come true as often as `truth` says.
  static List<CalibrationSample> samples(long seed, int n, DoubleUnaryOperator truth) {
    Random random = new Random(seed);
    List<CalibrationSample> samples = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double stated = Math.round(random.nextDouble(0.5, 0.95) * 100) / 100.0;
      samples.add(new CalibrationSample(stated, random.nextDouble() < truth.applyAsDouble(stated)));
    }
    return samples;
  }

  /// Says 0.5 to 0.95 where 0.3 to 0.75 is true.
  static double overconfident(double stated) {
    return stated - 0.2;
  }

  static double brier(List<CalibrationSample> samples, DoubleUnaryOperator forecast) {
    return samples.stream()
        .mapToDouble(
            sample -> Math.pow(forecast.applyAsDouble(sample.stated()) - sample.outcome(), 2))
        .average()
        .orElseThrow();
  }
}
