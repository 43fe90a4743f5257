package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import java.math.BigDecimal;

/// The maintenance margin of everything together leaves enough of the equity.
final class MarginUsageCheck implements RiskCheck {
  @Override
  public String rule() {
    return "margin-usage";
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
    Money maintenance = maintenance(candidate, order, view);
    ProtectionLimits limits = view.limits().protection();
    boolean automatic = candidate.intent().automatic();
    BigDecimal most = automatic ? limits.marginPause() : limits.marginDeny();
    String used = equity.signum() > 0 ? Figures.percentOf(maintenance, equity) : "all";
    Finding finding =
        Finding.of(this)
            .input("maintenance margin", Figures.money(maintenance), "USDC")
            .input("equity", Figures.money(equity), "USDC")
            .held(used, (automatic ? "below " : "at most ") + Figures.percent(most));
    boolean pauses = maintenance.compareTo(equity.times(limits.marginPause())) >= 0;
    boolean denied = automatic ? pauses : maintenance.compareTo(equity.times(most)) > 0;
    if (denied) {
      return new Step(
          finding.deny(
              "Maintenance margin would take "
                  + used
                  + " of equity, "
                  + (automatic ? "automatic orders wait from " : "the most is ")
                  + Figures.percent(most)
                  + ": take a smaller size or close a position first."),
          candidate);
    }
    return new Step(
        pauses
            ? finding.warn(
                "Maintenance margin would take "
                    + used
                    + " of equity: auto-trading pauses there, keep some free.")
            : finding.pass("Maintenance margin leaves enough of the equity."),
        candidate);
  }

  /// Of all positions and working entries, with this order at its cap price.
  private static Money maintenance(Candidate candidate, Money order, RiskView view) {
    InstrumentId own = candidate.id();
    Money sum =
        candidate
            .instrument()
            .maintenanceMargin(
                view.positionNotional(own).plus(view.workingNotional(own)).plus(order));
    for (InstrumentId id : view.busy()) {
      if (!id.equals(own)) {
        Position held = view.account().position(id);
        int leverage =
            held.isFlat() ? candidate.leverage() : Math.min(held.leverage(), candidate.leverage());
        Money notional = view.positionNotional(id).plus(view.workingNotional(id));
        sum = sum.plus(MarginUse.maintenance(id, notional, leverage, view));
      }
    }
    return sum;
  }
}
