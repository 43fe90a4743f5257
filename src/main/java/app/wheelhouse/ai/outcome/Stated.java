package app.wheelhouse.ai.outcome;

import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.DecisionRecord;
import org.jspecify.annotations.Nullable;

/// What was proposed and what the desk did with it at once.
///
/// @param regime of the market then
record Stated(DecisionRecord record, String regime) {
  long decidedAt() {
    return record.decision().time();
  }

  /// With its ending.
  DecisionOutcome outcome(
      String session, Plan plan, DecisionOutcome.Ending ending, double result, long endedAt) {
    Decision decision = record.decision();
    return new DecisionOutcome(
        session,
        record.sequence(),
        decision.header().proposer(),
        decision.instrument(),
        decidedAt(),
        decision.action(),
        decision.header().confidence(),
        calibrated(decision.header().backing()),
        regime,
        record.disposition() instanceof DecisionRecord.Acted,
        ending,
        plan.reward(),
        result,
        endedAt);
  }

  private static @Nullable Confidence calibrated(@Nullable Backing backing) {
    return backing == null ? null : backing.calibrated();
  }
}
