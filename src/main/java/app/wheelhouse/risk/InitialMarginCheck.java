package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;
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
    Money order = candidate.notional(view);
    if (order == null) {
      return Step.skipped(candidate);
    }
    Money equity = view.equity();
    Money used = MarginUse.ofAll(candidate.id(), candidate.leverage(), view);
    BigDecimal leverage = BigDecimal.valueOf(candidate.marginLeverage(view));
    Money total = used.plus(order.dividedBy(leverage));
    Finding finding =
        Finding.of(this)
            .input("margin in use", Figures.money(used), "USDC")
            .held(Figures.money(total) + " USDC", Figures.money(equity) + " USDC");
    Money notional = equity.minus(used).times(leverage);
    return SizeCap.byNotional(
        finding, candidate, view, notional, "all margin together is at most the equity");
  }
}
