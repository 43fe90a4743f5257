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
  public Advice ask(Advisor advisor, DecisionContext context) {
    try {
      Advice advice = advisor.advise(context);
      Decision answer = advice.decision();
      return answer.instrument().equals(context.instrument().id())
          ? advice
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

  private static Advice hold(Advisor advisor, DecisionContext context, String reason) {
    Decision.Header header =
        new Decision.Header(
            advisor.proposer(),
            context.instrument().id(),
            context.time(),
            Confidence.NONE,
            Rationale.of("No usable answer from " + advisor.proposer().name() + ": " + reason));
    return new Advice(new Decision.Hold(header), reason, false, 0);
  }
}
