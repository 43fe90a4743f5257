package app.wheelhouse.ai.calibration;

import java.util.List;

/// Says what a stated confidence is worth by the record so far; the desk acts on the lower of both.
///
/// @param n decisions it was made of
/// @param curve in force
public record Calibrator(int n, Curve curve) {

  /// With the default settings.
  ///
  /// @param samples in the order they ended
  public static Calibrator of(List<CalibrationSample> samples) {
    return of(samples, CalibrationSettings.DEFAULT);
  }

  /// Below the minimum the stated confidence up to a cap. From it on the curve of the method; the
  /// best is the one with the lowest mean log loss on ten blocks held out in turn, the simpler one
  /// when equal.
  ///
  /// @param samples in the order they ended
  public static Calibrator of(List<CalibrationSample> samples, CalibrationSettings settings) {
    int n = samples.size();
    if (n < settings.minimum()) {
      return new Calibrator(n, new Curve.Cap(settings.cap()));
    }
    Curve curve =
        switch (settings.method()) {
          case BEST -> best(samples, settings.shrink());
          case ISOTONIC -> IsotonicFit.of(samples, settings.shrink());
          case PLATT -> PlattFit.of(samples);
          case BASE_RATE -> baseRate(samples);
        };
    return new Calibrator(n, curve);
  }

  /// @param stated 0 to 1
  /// @return 0 to 1; never falls with `stated`
  public double calibrate(double stated) {
    if (!(stated >= 0 && stated <= 1)) {
      throw new IllegalArgumentException("A confidence is 0 to 1, not " + stated);
    }
    return curve.at(stated);
  }

  /// True when the record is long enough to say more than the cap.
  public boolean isEarned() {
    return !(curve instanceof Curve.Cap);
  }

  /// Canonical: all it takes to calibrate the same again.
  public String text() {
    return "calibrator 1 n " + n + " " + curve.text();
  }

  /// Reads [#text].
  ///
  /// @throws IllegalArgumentException when it is none
  public static Calibrator parse(String text) {
    String[] parts = text.split(" ", 5);
    if (parts.length != 5 || !text.startsWith("calibrator 1 n ")) {
      throw new IllegalArgumentException("Not a calibrator: " + text);
    }
    return new Calibrator(Integer.parseInt(parts[3]), Curve.parse(parts[4]));
  }

  private static Curve best(List<CalibrationSample> samples, double shrink) {
    double base = HeldOut.logLoss(samples, Calibrator::baseRate);
    double platt = HeldOut.logLoss(samples, PlattFit::of);
    double isotonic = HeldOut.logLoss(samples, known -> IsotonicFit.of(known, shrink));
    if (base <= platt && base <= isotonic) {
      return baseRate(samples);
    }
    return platt <= isotonic ? PlattFit.of(samples) : IsotonicFit.of(samples, shrink);
  }

  /// Smoothed, so that ten wins in a row are no certainty.
  private static Curve baseRate(List<CalibrationSample> samples) {
    return new Curve.BaseRate(PlattFit.level(samples));
  }
}
