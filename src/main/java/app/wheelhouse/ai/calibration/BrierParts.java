package app.wheelhouse.ai.calibration;

/// What a Brier score consists of: score = reliability − resolution + uncertainty + withinBins
/// (Murphy 1973; the part within bins after Stephenson, Coelho and Jolliffe 2008).
///
/// All are NaN without decisions.
///
/// @param score mean squared distance of stated and outcome; 0 is perfect, 0.25 is a coin
/// @param reliability how far what was stated lies from what came; 0 is perfect
/// @param resolution how far bins differ from the base rate; more is better
/// @param uncertainty base rate times its rest; nobody's fault
/// @param withinBins what differing confidences inside a bin add or save; near 0
public record BrierParts(
    double score, double reliability, double resolution, double uncertainty, double withinBins) {
  static final BrierParts NONE =
      new BrierParts(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /// 1 − score / uncertainty: above 0 is better than always stating the base rate; NaN where all
  /// ended alike.
  public double skill() {
    return uncertainty > 0 ? 1 - score / uncertainty : Double.NaN;
  }
}
