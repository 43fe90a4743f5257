package app.wheelhouse.ui.skill;

import app.wheelhouse.ai.calibration.CalibrationBook;
import app.wheelhouse.ai.calibration.CalibrationSettings;
import app.wheelhouse.ai.calibration.CalibrationState;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.ThoughtBook;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/// All outcomes that are known, and what they make of each proposer's confidence.
///
/// @param outcomes oldest first
record SkillRecord(List<DecisionOutcome> outcomes, CalibrationState state) {
  static final SkillRecord NONE =
      new SkillRecord(
          List.of(),
          new CalibrationState(
              Collections.unmodifiableSortedMap(new TreeMap<>()), CalibrationSettings.DEFAULT));

  SkillRecord {
    outcomes = List.copyOf(outcomes);
  }

  /// Reads and reckons, which may take its time: never on the JavaFX thread.
  ///
  /// @param book gathers; what it knows already is not reckoned again
  static SkillRecord read(ThoughtBook thoughts, CalibrationBook book) {
    List<DecisionOutcome> outcomes = thoughts.outcomes();
    outcomes.forEach(book::add);
    return new SkillRecord(outcomes, book.snapshot());
  }

  /// Whether both say the same.
  boolean holds(SkillRecord other) {
    return state == other.state && outcomes.size() == other.outcomes.size();
  }
}
