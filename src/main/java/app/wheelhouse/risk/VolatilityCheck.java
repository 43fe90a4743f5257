package app.wheelhouse.risk;

import java.math.BigDecimal;

/// No automatic entry into an extreme hour.
final class VolatilityCheck implements RiskCheck {
  @Override
  public String rule() {
    return "volatility";
  }

  @Override
  public int layer() {
    return 8;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    double range = view.circumstances().market(candidate.id()).hourRange();
    BigDecimal most = view.limits().protection().maxHourRange();
    Finding finding =
        Finding.of(this).held(Figures.percent(range), "at most " + Figures.percent(most));
    // Written so that a range that is no number counts as extreme.
    if (range <= most.doubleValue()) {
      return new Step(finding.pass("The last hour was not extreme."), candidate);
    }
    String sentence =
        "The last hour of "
            + candidate.instrument().symbol()
            + " ranged over "
            + Figures.percent(range)
            + ", more than "
            + Figures.percent(most)
            + ": ";
    return new Step(
        candidate.intent().automatic()
            ? finding.deny(sentence + "automatic entries wait until it calms down.")
            : finding.warn(sentence + "take a small size or wait."),
        candidate);
  }
}
