package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;

/// What is left of the order is worth the venue's minimum.
final class MinNotionalCheck implements RiskCheck {
  @Override
  public String rule() {
    return "min-notional";
  }

  @Override
  public int layer() {
    return 2;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    Quantity quantity = candidate.quantity();
    Price price = candidate.entry(view);
    if (quantity == null || price == null) {
      return Step.skipped(candidate);
    }
    Money value = price.times(quantity);
    Money least = candidate.instrument().minNotional();
    Finding finding =
        Finding.of(this)
            .held(Figures.money(value) + " USDC", "at least " + Figures.money(least) + " USDC");
    boolean enough = !quantity.isZero() && value.compareTo(least) >= 0;
    return new Step(
        enough
            ? finding.pass("The order is large enough for the venue.")
            : finding.deny(
                "The order is worth "
                    + Figures.money(value)
                    + " USDC, the venue takes "
                    + Figures.money(least)
                    + " or more: take a larger size."),
        candidate);
  }
}
