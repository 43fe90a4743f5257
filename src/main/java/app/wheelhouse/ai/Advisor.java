package app.wheelhouse.ai;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;

/// Somebody who looks at a snapshot and proposes; may take seconds, never touches the desk.
public interface Advisor {
  Proposer proposer();

  /// Proposes for the instrument of `context`; a hold is an answer too.
  Decision decide(DecisionContext context);

  /// The same with what became of the question.
  default Advice advise(DecisionContext context) {
    return Advice.of(decide(context));
  }

  /// True when it wants the whole desk in its context, which costs a picture of everything.
  default boolean wantsDesk() {
    return false;
  }
}
