package app.wheelhouse.ai;

import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Rationale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of an advisor's answer: an answer for this question, or a hold that says why not.
public final class DecisionPolicy {
  private static final Logger LOG = LoggerFactory.getLogger(DecisionPolicy.class);

  /// What an advisor said, or the hold in its place.
  ///
  /// @param failure why there is no usable answer, a clause; null when there is one
  public record Answer(Decision decision, @Nullable String failure) {}

  /// Asks, and never throws: an advisor that fails is a hold with the reason.
  public Answer ask(Advisor advisor, DecisionContext context) {
    try {
      Decision answer = advisor.decide(context);
      return answer.instrument().equals(context.instrument().id())
          ? new Answer(answer, null)
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

  private static Answer hold(Advisor advisor, DecisionContext context, String reason) {
    Decision.Header header =
        new Decision.Header(
            advisor.proposer(),
            context.instrument().id(),
            context.time(),
            Confidence.NONE,
            Rationale.of("No usable answer from " + advisor.proposer().name() + ": " + reason));
    return new Answer(new Decision.Hold(header), reason);
  }
}
