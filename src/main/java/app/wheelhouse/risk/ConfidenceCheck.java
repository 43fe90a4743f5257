package app.wheelhouse.risk;

import java.math.BigDecimal;

/// An automatic entry needs a minimum confidence.
final class ConfidenceCheck implements RiskCheck {
  @Override
  public String rule() {
    return "confidence";
  }

  @Override
  public int layer() {
    return 7;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    BigDecimal confidence = BigDecimal.valueOf(candidate.intent().confidence().value());
    BigDecimal least = view.limits().minConfidence();
    Finding finding =
        Finding.of(this).held(Figures.percent(confidence), "at least " + Figures.percent(least));
    if (!candidate.intent().automatic()) {
      return new Step(finding.pass("The order is by hand and needs no confidence."), candidate);
    }
    return new Step(
        confidence.compareTo(least) >= 0
            ? finding.pass("The proposer is confident enough.")
            : finding.deny(
                "Confidence is "
                    + Figures.percent(confidence)
                    + ", below the "
                    + Figures.percent(least)
                    + " that an automatic order needs: it is only logged for review."),
        candidate);
  }
}
