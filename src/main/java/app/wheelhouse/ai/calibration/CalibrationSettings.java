package app.wheelhouse.ai.calibration;

/// How confidence is earned.
///
/// @param minimum decisions before a record counts; 20 or more
/// @param cap the most a stated confidence counts until then, 0 to 1
/// @param shrink decisions' worth of doubt: an isotonic curve of n decisions is drawn towards the
///   base rate with weight n / (n + shrink); 0 or more
/// @param method how the curve is found
public record CalibrationSettings(int minimum, double cap, double shrink, Method method) {
  /// 100 decisions, 0.70, 50, the best of all.
  public static final CalibrationSettings DEFAULT =
      new CalibrationSettings(100, 0.70, 50, Method.BEST);

  /// Ways to find a curve.
  public enum Method {
    /// The one with the lowest log loss on blocks it has not seen.
    BEST,
    ISOTONIC,
    PLATT,
    /// The share won, whatever is stated.
    BASE_RATE
  }

  public CalibrationSettings {
    if (minimum < 2 * HeldOut.BLOCKS) {
      throw new IllegalArgumentException("A record needs at least 20 decisions, not " + minimum);
    }
    if (!(cap >= 0 && cap <= 1) || !(shrink >= 0 && shrink < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Cap is 0 to 1, shrink 0 or more: " + cap + ", " + shrink);
    }
  }
}
