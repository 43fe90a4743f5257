package app.wheelhouse.risk;

import java.math.BigDecimal;

/// An automatic order binds no more margin than its confidence deserves (RISK-10).
final class ConfidenceSizeCheck implements RiskCheck {
  @Override
  public String rule() {
    return "confidence-size";
  }

  @Override
  public int layer() {
    return 2;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    if (!candidate.intent().automatic()) {
      return new Step(
          Finding.of(this).pass("The order is by hand and needs no confidence."), candidate);
    }
    BigDecimal share = CommittedMargin.byConfidence(candidate.intent(), view.limits());
    BigDecimal confidence = ConfidenceCheck.share(candidate.intent());
    Finding finding =
        Finding.of(this)
            .input("confidence", Figures.percent(confidence), "")
            .held(CommittedMargin.text(candidate, view), Figures.percent(share));
    return CommittedMargin.hold(
        finding,
        candidate,
        view,
        share,
        "a confidence of "
            + Figures.percent(confidence)
            + " deserves at most "
            + Figures.percent(share)
            + " of equity as margin");
  }
}
