package app.wheelhouse.ai.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// How curves do on decisions they have not seen.
///
/// The record is cut into ten blocks in the order of time, because decisions near each other in
/// time tend to end alike: a random split would let a curve see its own test.
final class HeldOut {
  static final int BLOCKS = 10;

  /// 95 % quantile of Student's t with nine degrees of freedom.
  private static final double T95 = 1.833;

  /// Less than this is rounding.
  private static final double NOTHING = 1e-12;

  private HeldOut() {}

  /// Mean log loss over all blocks, each judged by a curve made of the others.
  static double logLoss(
      List<CalibrationSample> samples, Function<List<CalibrationSample>, Curve> fit) {
    double sum = 0;
    for (int block = 0; block < BLOCKS; block++) {
      Curve curve = fit.apply(others(samples, block));
      for (CalibrationSample sample : block(samples, block)) {
        sum += Calibration.logLoss(curve.at(sample.stated()), sample.won());
      }
    }
    return sum / samples.size();
  }

  /// True when a curve of the stated confidence beats the base rate on unseen blocks by more than
  /// chance would: the mean gain in Brier score over its standard error between blocks, one-sided
  /// 95 %. Blocks are compared, not decisions, because overlapping decisions are no independent
  /// witnesses.
  static boolean hasSkill(List<CalibrationSample> samples) {
    double sum = 0;
    double squares = 0;
    for (int block = 0; block < BLOCKS; block++) {
      double gain = gain(samples, block);
      sum += gain;
      squares += gain * gain;
    }
    double mean = sum / BLOCKS;
    double variance = Math.max(0, squares / BLOCKS - mean * mean) * BLOCKS / (BLOCKS - 1);
    return mean > NOTHING && mean > T95 * Math.sqrt(variance / BLOCKS);
  }

  private static double gain(List<CalibrationSample> samples, int block) {
    List<CalibrationSample> known = others(samples, block);
    Curve curve = PlattFit.of(known);
    double level = PlattFit.level(known);
    List<CalibrationSample> unseen = block(samples, block);
    double gain = 0;
    for (CalibrationSample sample : unseen) {
      double byCurve = curve.at(sample.stated()) - sample.outcome();
      double byLevel = level - sample.outcome();
      gain += byLevel * byLevel - byCurve * byCurve;
    }
    return gain / unseen.size();
  }

  private static List<CalibrationSample> block(List<CalibrationSample> samples, int block) {
    return samples.subList(start(samples, block), start(samples, block + 1));
  }

  private static List<CalibrationSample> others(List<CalibrationSample> samples, int block) {
    List<CalibrationSample> others = new ArrayList<>(samples.subList(0, start(samples, block)));
    others.addAll(samples.subList(start(samples, block + 1), samples.size()));
    return others;
  }

  private static int start(List<CalibrationSample> samples, int block) {
    return (int) ((long) samples.size() * block / BLOCKS);
  }
}
