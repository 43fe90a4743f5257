package app.wheelhouse.risk;

import java.math.BigDecimal;

/// An automatic entry needs a minimum confidence, a higher one where the proposer has its own.
final class ConfidenceCheck implements RiskCheck {
  @Override
  public String rule() {
    return "confidence";
  }

  @Override
  public int layer() {
    return 7;
  }

  /// The confidence as an exact share, 0 to 1.
  static BigDecimal share(OrderIntent intent) {
    return BigDecimal.valueOf(intent.confidence().value());
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    BigDecimal confidence = share(candidate.intent());
    RiskLimits limits = view.limits();
    BigDecimal least =
        limits.protection().minConfidence(candidate.intent().proposer(), limits.minConfidence());
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
                    + " that this proposer needs: the order is only logged for review."),
        candidate);
  }
}
