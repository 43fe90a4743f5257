package app.wheelhouse.ai.calibration;

import app.wheelhouse.domain.decision.Confidence;
import org.jspecify.annotations.Nullable;

/// A stated confidence and what it is taken for.
///
/// @param key whose record said so; null when none is long enough and the cap did
/// @param calibrator that did it; its text goes on record
public record Calibrated(
    Confidence stated, Confidence value, @Nullable CalibrationKey key, Calibrator calibrator) {
  /// The lower of both: what is acted on.
  public Confidence effective() {
    return value.compareTo(stated) < 0 ? value : stated;
  }
}
