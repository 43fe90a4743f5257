package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;

/// Leverage is at most what the venue gives for a position of this value.
final class LeverageTierCheck implements RiskCheck {
  @Override
  public String rule() {
    return "leverage-tier";
  }

  @Override
  public int layer() {
    return 1;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    Money order = candidate.notional(view);
    if (order == null) {
      return Step.skipped(candidate);
    }
    Money total =
        order
            .plus(view.positionNotional(candidate.id()))
            .plus(view.workingNotional(candidate.id()));
    int most = candidate.instrument().maxLeverage(total);
    int asked = candidate.leverage();
    Finding finding =
        Finding.of(this)
            .input("value of the position", Figures.money(total), "USDC")
            .held(Figures.times(asked), Figures.times(most));
    if (asked <= most) {
      return new Step(finding.pass("The venue gives this leverage for this value."), candidate);
    }
    return new Step(
        finding.clamp(
            "Leverage lowered from " + asked + "x to " + most + "x, the most for this value.",
            Figures.times(asked),
            Figures.times(most)),
        candidate.withLeverage(most));
  }
}
