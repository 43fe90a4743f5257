package app.wheelhouse.ai.calibration;

import java.util.ArrayList;
import java.util.List;

/// Measures stated confidences against what came.
public final class Calibration {
  static final int BINS = 10;
  private static final double CLIP = 0.001;

  private Calibration() {}

  /// @param samples in the order they ended
  public static CalibrationReport of(List<CalibrationSample> samples) {
    return of(samples, CalibrationSettings.DEFAULT);
  }

  /// @param samples in the order they ended
  public static CalibrationReport of(
      List<CalibrationSample> samples, CalibrationSettings settings) {
    int n = samples.size();
    List<List<CalibrationSample>> groups = groups(samples);
    List<ReliabilityBin> bins = new ArrayList<>();
    double error = 0;
    for (int i = 0; i < BINS; i++) {
      ReliabilityBin bin = bin(i, groups.get(i));
      bins.add(bin);
      error += bin.n() == 0 ? 0 : bin.n() * Math.abs(bin.meanStated() - bin.shareWon()) / n;
    }
    double baseRate = baseRate(samples);
    double meanStated = meanStated(samples);
    return new CalibrationReport(
        n,
        baseRate,
        meanStated,
        brier(samples, groups, bins),
        logLoss(samples),
        n == 0 ? Double.NaN : error,
        bins,
        verdict(samples, settings.minimum()));
  }

  /// −ln of the probability given to what came; never infinite.
  static double logLoss(double stated, boolean won) {
    double p = Math.clamp(stated, CLIP, 1 - CLIP);
    return -Math.log(won ? p : 1 - p);
  }

  private static Verdict verdict(List<CalibrationSample> samples, int minimum) {
    int n = samples.size();
    if (n < minimum) {
      return new Verdict.TooFew(n, minimum);
    }
    return HeldOut.hasSkill(samples)
        ? new Verdict.Skill(n, baseRate(samples), meanStated(samples))
        : new Verdict.NoSkill(n, baseRate(samples));
  }

  private static BrierParts brier(
      List<CalibrationSample> samples,
      List<List<CalibrationSample>> groups,
      List<ReliabilityBin> bins) {
    if (samples.isEmpty()) {
      return BrierParts.NONE;
    }
    double n = samples.size();
    double base = baseRate(samples);
    double score = 0;
    double reliability = 0;
    double resolution = 0;
    double within = 0;
    for (int i = 0; i < BINS; i++) {
      ReliabilityBin bin = bins.get(i);
      if (bin.n() == 0) {
        continue;
      }
      double off = bin.meanStated() - bin.shareWon();
      double apart = bin.shareWon() - base;
      reliability += bin.n() * off * off;
      resolution += bin.n() * apart * apart;
      for (CalibrationSample sample : groups.get(i)) {
        double stated = sample.stated() - bin.meanStated();
        double came = sample.outcome() - bin.shareWon();
        double miss = sample.stated() - sample.outcome();
        within += stated * stated - 2 * stated * came;
        score += miss * miss;
      }
    }
    return new BrierParts(
        score / n, reliability / n, resolution / n, base * (1 - base), within / n);
  }

  private static List<List<CalibrationSample>> groups(List<CalibrationSample> samples) {
    List<List<CalibrationSample>> groups = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      groups.add(new ArrayList<>());
    }
    for (CalibrationSample sample : samples) {
      groups.get(Math.min(BINS - 1, (int) (sample.stated() * BINS))).add(sample);
    }
    return groups;
  }

  private static ReliabilityBin bin(int index, List<CalibrationSample> group) {
    int won = (int) group.stream().filter(CalibrationSample::won).count();
    return new ReliabilityBin(
        index / (double) BINS,
        (index + 1) / (double) BINS,
        group.size(),
        won,
        meanStated(group),
        baseRate(group),
        Interval.wilson(won, group.size()));
  }

  private static double baseRate(List<CalibrationSample> samples) {
    return samples.stream().mapToDouble(CalibrationSample::outcome).average().orElse(Double.NaN);
  }

  private static double meanStated(List<CalibrationSample> samples) {
    return samples.stream().mapToDouble(CalibrationSample::stated).average().orElse(Double.NaN);
  }

  private static double logLoss(List<CalibrationSample> samples) {
    return samples.stream()
        .mapToDouble(sample -> logLoss(sample.stated(), sample.won()))
        .average()
        .orElse(Double.NaN);
  }
}
