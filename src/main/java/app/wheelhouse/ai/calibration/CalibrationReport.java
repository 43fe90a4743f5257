package app.wheelhouse.ai.calibration;

import java.util.List;

/// How good a stated confidence has been.
///
/// @param n decisions
/// @param baseRate share that came true, 0 to 1; NaN without decisions, as all means and scores
/// @param meanStated mean confidence, 0 to 1
/// @param logLoss mean −ln of the probability given to what came, stated clipped to 0.001 .. 0.999;
///   0.693 is a coin
/// @param calibrationError expected calibration error: mean distance of stated and came over the
///   bins, weighted by n (Naeini, Cooper and Hauskrecht 2015)
/// @param bins ten, each a tenth wide
public record CalibrationReport(
    int n,
    double baseRate,
    double meanStated,
    BrierParts brier,
    double logLoss,
    double calibrationError,
    List<ReliabilityBin> bins,
    Verdict verdict) {
  public CalibrationReport {
    bins = List.copyOf(bins);
  }
}
