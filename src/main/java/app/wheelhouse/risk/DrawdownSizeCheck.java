package app.wheelhouse.risk;

import java.math.BigDecimal;

/// An automatic order binds less margin the further the account is from its peak (RISK-10).
final class DrawdownSizeCheck implements RiskCheck {
  @Override
  public String rule() {
    return "drawdown-size";
  }

  @Override
  public int layer() {
    return 2;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    if (!candidate.intent().automatic()) {
      return new Step(
          Finding.of(this).pass("The order is by hand; you decide on its size."), candidate);
    }
    BigDecimal factor = CommittedMargin.drawdownFactor(view);
    BigDecimal asked = SizingCheck.askedShare(candidate.intent());
    BigDecimal share =
        CommittedMargin.asked(asked, candidate.intent(), view.limits()).multiply(factor);
    Finding finding =
        Finding.of(this)
            .input("drawdown", Figures.percent(Drawdown.of(view)), "")
            .input("factor", Figures.decimals(factor, 4), "")
            .held(CommittedMargin.text(candidate, view), Figures.percent(share));
    return CommittedMargin.hold(
        finding,
        candidate,
        view,
        share,
        "a drawdown of "
            + Figures.percent(Drawdown.of(view))
            + " leaves "
            + Figures.percent(factor)
            + " of the margin, "
            + Figures.percent(share)
            + " of equity");
  }
}
