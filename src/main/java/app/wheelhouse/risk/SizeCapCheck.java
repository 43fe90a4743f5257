package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;

/// One order is at most the largest size of its instrument.
final class SizeCapCheck implements RiskCheck {
  @Override
  public String rule() {
    return "order-size";
  }

  @Override
  public int layer() {
    return 2;
  }

  /// The instrument's own maximum in base units, else the general maximum in USDC.
  @Override
  public Step check(Candidate candidate, RiskView view) {
    Quantity quantity = candidate.quantity();
    Price price = candidate.capPrice(view);
    if (quantity == null || price == null) {
      return Step.skipped(candidate);
    }
    Quantity own = view.limits().maxQuantity().get(candidate.id());
    Money value = view.limits().maxOrderNotional();
    Quantity most =
        own == null
            ? SizeCap.affordable(candidate.instrument(), value, price.value())
            : candidate.instrument().roundSize(own.value());
    String limit = own == null ? Figures.money(value) + " USDC" : Figures.size(own, candidate);
    Finding finding =
        Finding.of(this)
            .input("price", Figures.price(price), "USDC")
            .held(Figures.size(quantity, candidate), limit);
    return SizeCap.hold(finding, candidate, quantity, most, "one order is at most " + limit);
  }
}
