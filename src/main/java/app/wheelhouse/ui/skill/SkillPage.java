package app.wheelhouse.ui.skill;

import app.wheelhouse.ai.calibration.CalibrationKey;
import app.wheelhouse.ai.calibration.CalibrationReport;
import app.wheelhouse.ai.calibration.CalibrationState;
import app.wheelhouse.ai.calibration.Calibrator;
import app.wheelhouse.domain.decision.DecisionOutcome;
import java.util.List;

/// The record of one proposer, market and regime.
///
/// @param newest the last few that ended, newest first
record SkillPage(
    CalibrationReport report,
    Calibrator calibrator,
    Taken taken,
    Taken left,
    List<DecisionOutcome> newest) {
  private static final int LISTED = 14;

  static SkillPage of(
      CalibrationKey key, CalibrationState.Entry entry, List<DecisionOutcome> outcomes) {
    List<DecisionOutcome> own = outcomes.stream().filter(outcome -> isOf(key, outcome)).toList();
    List<DecisionOutcome> last = own.subList(Math.max(0, own.size() - LISTED), own.size());
    return new SkillPage(
        entry.report(),
        entry.calibrator(),
        Taken.of(own, true),
        Taken.of(own, false),
        last.reversed());
  }

  private static boolean isOf(CalibrationKey key, DecisionOutcome outcome) {
    return outcome.proposer().toString().equals(key.model())
        && (key.instrument() == null || key.instrument().equals(outcome.instrument()))
        && (key.regime() == null || key.regime().equals(outcome.regime()));
  }

  /// What a stated confidence counts for: the lower of it and its calibrated value.
  double countsFor(double stated) {
    return Math.min(stated, calibrator.calibrate(stated));
  }
}
