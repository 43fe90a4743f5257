package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import java.math.BigDecimal;

/// The initial margin of everything together is at most the equity.
final class InitialMarginCheck implements RiskCheck {
  @Override
  public String rule() {
    return "initial-margin";
  }

  @Override
  public int layer() {
    return 3;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    Quantity quantity = candidate.quantity();
    Price price = candidate.capPrice(view);
    if (quantity == null || price == null) {
      return Step.skipped(candidate);
    }
    Money equity = view.equity();
    Money used = MarginUse.ofAll(candidate.id(), candidate.leverage(), view);
    BigDecimal leverage = BigDecimal.valueOf(candidate.leverage());
    Money total = used.plus(price.times(quantity).dividedBy(leverage));
    Finding finding =
        Finding.of(this)
            .input("margin in use", Figures.money(used), "USDC")
            .held(Figures.money(total) + " USDC", Figures.money(equity) + " USDC");
    Money notional = equity.minus(used).times(leverage);
    return SizeCap.hold(
        finding,
        candidate,
        quantity,
        SizeCap.affordable(candidate.instrument(), notional, price.value()),
        "all margin together is at most the equity");
  }
}
