package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
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
    Quantity quantity = candidate.quantity();
    Price price = candidate.capPrice(view);
    if (quantity == null || price == null) {
      return Step.skipped(candidate);
    }
    Money equity = view.equity();
    Money most = equity.times(view.limits().maxInstrumentMarginShare());
    Money used = MarginUse.of(candidate.id(), candidate.leverage(), view);
    BigDecimal leverage = BigDecimal.valueOf(candidate.leverage());
    Money total = used.plus(price.times(quantity).dividedBy(leverage));
    Finding finding =
        Finding.of(this)
            .input("equity", Figures.money(equity), "USDC")
            .input("margin in use", Figures.money(used), "USDC")
            .input("leverage", Figures.times(candidate.leverage()), "")
            .held(
                Figures.percentOf(total, equity),
                Figures.percent(view.limits().maxInstrumentMarginShare()));
    Money notional = most.minus(used).times(leverage);
    return SizeCap.hold(
        finding,
        candidate,
        quantity,
        SizeCap.affordable(candidate.instrument(), notional, price.value()),
        "one instrument binds at most "
            + Figures.percent(view.limits().maxInstrumentMarginShare())
            + " of equity as margin");
  }
}
