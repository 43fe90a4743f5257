package app.wheelhouse.ai;

import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Rationale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of an advisor's answer: an answer for this question, or a hold that says why not.
public final class DecisionPolicy {
  private static final Logger LOG = LoggerFactory.getLogger(DecisionPolicy.class);

  /// Asks, and never throws: an advisor that fails is a hold with the reason.
  public Decision ask(Advisor advisor, DecisionContext context) {
    try {
      Decision answer = advisor.decide(context);
      return answer.instrument().equals(context.instrument().id())
          ? answer
          : hold(
              advisor,
              context,
              "asked about "
                  + context.instrument().symbol()
                  + " it answered about "
                  + answer.instrument().symbol());
    } catch (RuntimeException failure) {
      LOG.warn("{} failed", advisor.proposer(), failure);
      return hold(advisor, context, "it could not answer: the log holds the details");
    }
  }

  private static Decision hold(Advisor advisor, DecisionContext context, String reason) {
    return new Decision.Hold(
        new Decision.Header(
            advisor.proposer(),
            context.instrument().id(),
            context.time(),
            Confidence.NONE,
            Rationale.of("No usable answer from " + advisor.proposer().name() + ": " + reason)));
  }
}
