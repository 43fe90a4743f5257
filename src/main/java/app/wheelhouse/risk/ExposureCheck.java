package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;

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
    Quantity quantity = candidate.quantity();
    Price price = candidate.capPrice(view);
    if (quantity == null || price == null) {
      return Step.skipped(candidate);
    }
    Money equity = view.equity();
    Money most = equity.times(view.limits().maxEffectiveLeverage());
    Money used = view.grossNotional();
    Money total = used.plus(price.times(quantity));
    Finding finding =
        Finding.of(this)
            .input("equity", Figures.money(equity), "USDC")
            .input("positions and working entries", Figures.money(used), "USDC")
            .held(Figures.money(total) + " USDC", Figures.money(most) + " USDC");
    return SizeCap.hold(
        finding,
        candidate,
        quantity,
        SizeCap.affordable(candidate.instrument(), most.minus(used), price.value()),
        "everything together is at most "
            + Figures.times(view.limits().maxEffectiveLeverage())
            + " of equity");
  }
}
