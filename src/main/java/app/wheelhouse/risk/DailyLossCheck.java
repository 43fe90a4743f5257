package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;

/// No entry once the day has lost its limit.
final class DailyLossCheck implements RiskCheck {
  @Override
  public String rule() {
    return "daily-loss";
  }

  @Override
  public int layer() {
    return 8;
  }

  /// What the trading day may lose, USDC: the lower of the share and the absolute limit.
  static Money most(RiskView view) {
    RiskLimits limits = view.limits();
    Money byShare = view.dayStartEquity().times(limits.maxDailyLossShare());
    Money absolute = limits.maxDailyLoss();
    return absolute == null ? byShare : byShare.min(absolute);
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    Money most = most(view);
    Money loss = view.dayRealisedAndUnrealised().negate();
    Finding finding =
        Finding.of(this)
            .input("equity at the start of the day", Figures.money(view.dayStartEquity()), "USDC")
            .held(Figures.money(loss.max(Money.ZERO)) + " USDC", Figures.money(most) + " USDC");
    return new Step(
        loss.compareTo(most) < 0
            ? finding.pass("The day's loss is within its limit.")
            : finding.deny(
                "The day has lost its limit of "
                    + Figures.money(most)
                    + " USDC: new positions wait for the next trading day."),
        candidate);
  }
}
