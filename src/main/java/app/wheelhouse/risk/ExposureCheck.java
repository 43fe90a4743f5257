package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;

/// All positions and working entries together stay within the effective leverage.
final class ExposureCheck implements RiskCheck {
  @Override
  public String rule() {
    return "exposure";
  }

  @Override
  public int layer() {
    return 2;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    Money order = candidate.notional(view);
    if (order == null) {
      return Step.skipped(candidate);
    }
    Money equity = view.equity();
    Money most = equity.times(view.limits().maxEffectiveLeverage());
    Money used = view.grossNotional();
    Money total = used.plus(order);
    Finding finding =
        Finding.of(this)
            .input("equity", Figures.money(equity), "USDC")
            .input("positions and working entries", Figures.money(used), "USDC")
            .held(Figures.money(total) + " USDC", Figures.money(most) + " USDC");
    return SizeCap.byNotional(
        finding,
        candidate,
        view,
        most.minus(used),
        "everything together is at most "
            + Figures.times(view.limits().maxEffectiveLeverage())
            + " of equity");
  }
}
