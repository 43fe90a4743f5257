package app.wheelhouse.ai.calibration;

/// A stated confidence and whether it came true.
///
/// @param stated 0 to 1
/// @param won whether the proposal made money after fees
public record CalibrationSample(double stated, boolean won) {
  public CalibrationSample {
    if (!(stated >= 0 && stated <= 1)) {
      throw new IllegalArgumentException("A confidence is 0 to 1, not " + stated);
    }
  }

  /// 1 when it came true, else 0.
  double outcome() {
    return won ? 1 : 0;
  }
}
