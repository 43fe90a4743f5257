package app.wheelhouse.strategy;

/// How much the momentum strategy trusts a signal: a ranking of signals, not a measured
/// probability.
///
/// A cross starts at 0.55 and earns up to 0.2 for how far ADX stands above its threshold (full at
/// 15 points) and up to 0.2 for how far the EMAs stand apart (full at 0.15 ATR, since on the bar of
/// a cross they are still close). The ends were chosen so that crosses of real 5-minute bars spread
/// over 0.6 to 0.9; they say nothing about how often such a trade wins.
final class MomentumConfidence {
  private static final double FULL_ADX = 15;
  private static final double FULL_SEPARATION = 0.15;

  private MomentumConfidence() {}

  /// Confidence in a cross.
  ///
  /// @param adx 0..100
  /// @param minAdx threshold that earns nothing yet, 0..100
  /// @param separation distance of the EMAs in ATRs, 0 or more
  /// @return 0.55..0.95
  static double ofCross(double adx, double minAdx, double separation) {
    return 0.55
        + 0.2 * Math.clamp((adx - minAdx) / FULL_ADX, 0.0, 1.0)
        + 0.2 * Math.clamp(separation / FULL_SEPARATION, 0.0, 1.0);
  }

  /// Confidence that a trend is over: 0.5 at the threshold, 1 at an ADX of 0.
  ///
  /// @param adx 0..`fadeAdx`
  /// @param fadeAdx above 0
  static double ofFade(double adx, double fadeAdx) {
    return 0.5 + 0.5 * Math.clamp((fadeAdx - adx) / fadeAdx, 0.0, 1.0);
  }
}
