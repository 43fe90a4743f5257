package app.wheelhouse.risk;

/// Leverage is at most the venue's and the trader's own maximum; a higher one is lowered.
final class LeverageCheck implements RiskCheck {
  @Override
  public String rule() {
    return "leverage";
  }

  @Override
  public int layer() {
    return 1;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    int venue = candidate.instrument().maxLeverage();
    int own = view.limits().userMaxLeverage();
    int most = Math.min(venue, own);
    int asked = candidate.leverage();
    Finding finding =
        Finding.of(this)
            .input("venue's maximum", Figures.times(venue), "")
            .input("your maximum", Figures.times(own), "")
            .held(Figures.times(asked), Figures.times(most));
    if (asked <= most) {
      return new Step(finding.pass("Leverage is within its limit."), candidate);
    }
    String whose = own <= venue ? "your own maximum" : "the venue's maximum";
    return new Step(
        finding.clamp(
            "Leverage lowered from " + asked + "x to " + most + "x, " + whose + ".",
            Figures.times(asked),
            Figures.times(most)),
        candidate.withLeverage(most));
  }
}
