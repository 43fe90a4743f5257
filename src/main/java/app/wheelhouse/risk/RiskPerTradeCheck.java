package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Quantity;
import java.math.BigDecimal;

/// The loss at the stop, costs included, stays within the risk per trade.
final class RiskPerTradeCheck implements RiskCheck {
  @Override
  public String rule() {
    return "risk-per-trade";
  }

  @Override
  public int layer() {
    return 2;
  }

  /// Automatic orders are cut to the risk per trade; orders by hand warn, then are denied.
  @Override
  public Step check(Candidate candidate, RiskView view) {
    Quantity quantity = candidate.quantity();
    BigDecimal perUnit = candidate.lossPerUnit(view);
    if (quantity == null || perUnit == null || perUnit.signum() <= 0) {
      return Step.skipped(candidate);
    }
    Money equity = view.equity();
    Money loss = new Money(perUnit.multiply(quantity.value()));
    RiskLimits limits = view.limits();
    Finding finding =
        Finding.of(this)
            .input("equity", Figures.money(equity), "USDC")
            .input("loss at the stop", Figures.money(loss), "USDC");
    if (candidate.intent().automatic()) {
      String most = Figures.percent(limits.riskPerTrade());
      finding.held(Figures.percentOf(loss, equity), most);
      Money budget = equity.times(limits.riskPerTrade());
      Quantity affordable = SizeCap.affordable(candidate.instrument(), budget, perUnit);
      String why = "one trade risks at most " + most + " of equity at its stop";
      return SizeCap.hold(finding, candidate, quantity, affordable, why);
    }
    finding.held(Figures.percentOf(loss, equity), Figures.percent(limits.denyRiskPerTrade()));
    return new Step(byHand(finding, loss, equity, limits), candidate);
  }

  private static CheckResult byHand(Finding finding, Money loss, Money equity, RiskLimits limits) {
    if (loss.compareTo(equity.times(limits.denyRiskPerTrade())) > 0) {
      return finding.deny(
          "The loss at the stop would be above "
              + Figures.percent(limits.denyRiskPerTrade())
              + " of equity: take a smaller size or a closer stop.");
    }
    return loss.compareTo(equity.times(limits.warnRiskPerTrade())) > 0
        ? finding.warn(
            "The loss at the stop would be above "
                + Figures.percent(limits.warnRiskPerTrade())
                + " of equity.")
        : finding.pass("The loss at the stop is within its limit.");
  }
}
