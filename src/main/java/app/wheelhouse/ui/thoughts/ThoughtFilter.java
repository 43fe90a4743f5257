package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.DecisionRecord;

/// Which decisions are listed.
public enum ThoughtFilter {
  ALL,
  ACTED,
  /// Also those not taken to the gate.
  DENIED,
  HOLDS;

  boolean lets(Thought thought) {
    return switch (this) {
      case ALL -> true;
      case ACTED -> thought.getRecord().disposition() instanceof DecisionRecord.Acted;
      case DENIED ->
          switch (thought.getRecord().disposition()) {
            case DecisionRecord.Denied _, DecisionRecord.Ignored _ -> true;
            case DecisionRecord.Held _, DecisionRecord.Acted _ -> false;
          };
      case HOLDS -> thought.isHold();
    };
  }
}
