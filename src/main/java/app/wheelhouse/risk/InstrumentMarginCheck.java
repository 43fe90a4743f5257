package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;
import java.math.BigDecimal;

/// One instrument binds at most its share of equity as margin.
final class InstrumentMarginCheck implements RiskCheck {
  @Override
  public String rule() {
    return "instrument-margin";
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
    Money most = equity.times(view.limits().maxInstrumentMarginShare());
    Money used = MarginUse.of(candidate.id(), candidate.leverage(), view);
    BigDecimal leverage = BigDecimal.valueOf(candidate.marginLeverage(view));
    Money total = used.plus(order.dividedBy(leverage));
    Finding finding =
        Finding.of(this)
            .input("equity", Figures.money(equity), "USDC")
            .input("margin in use", Figures.money(used), "USDC")
            .input("leverage", Figures.times(candidate.marginLeverage(view)), "")
            .held(
                Figures.percentOf(total, equity),
                Figures.percent(view.limits().maxInstrumentMarginShare()));
    Money notional = most.minus(used).times(leverage);
    return SizeCap.byNotional(
        finding,
        candidate,
        view,
        notional,
        "one instrument binds at most "
            + Figures.percent(view.limits().maxInstrumentMarginShare())
            + " of equity as margin");
  }
}
