package app.wheelhouse.risk;

import java.math.BigDecimal;

/// No entry once the account has fallen too far from its peak.
final class DrawdownCheck implements RiskCheck {
  @Override
  public String rule() {
    return "drawdown";
  }

  @Override
  public int layer() {
    return 8;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    BigDecimal drawdown = Drawdown.of(view);
    BigDecimal most = view.limits().protection().drawdownReduce();
    Finding finding =
        Finding.of(this)
            .input("peak", Figures.money(view.circumstances().tally().peak()), "USDC")
            .input("equity", Figures.money(view.equity()), "USDC")
            .held(Figures.percent(drawdown), "below " + Figures.percent(most));
    return new Step(
        drawdown.compareTo(most) < 0
            ? finding.pass("The account is close enough to its peak.")
            : finding.deny(
                "The account is "
                    + Figures.percent(drawdown)
                    + " below its peak: only reduce positions until it has recovered."),
        candidate);
  }
}
