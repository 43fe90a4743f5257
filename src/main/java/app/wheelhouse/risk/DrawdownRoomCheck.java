package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;
import java.math.BigDecimal;

/// An entry leaves room to the drawdown limit: its own costs, and what the market may do until it
/// has filled, must not be what carries the account over it.
final class DrawdownRoomCheck implements RiskCheck {
  /// Kept free below the limit, as a share of the peak.
  private static final BigDecimal RESERVE = new BigDecimal("0.005");

  @Override
  public String rule() {
    return "drawdown-room";
  }

  @Override
  public int layer() {
    return 8;
  }

  /// (peak − equity + notional · (taker fee + slippage)) / peak + reserve stays below the limit;
  /// automatic entries are denied, those by hand warned.
  @Override
  public Step check(Candidate candidate, RiskView view) {
    Money notional = candidate.notional(view);
    Money peak = view.circumstances().tally().peak();
    if (notional == null || peak.signum() <= 0) {
      return Step.skipped(candidate);
    }
    BigDecimal most = view.limits().protection().drawdownReduce();
    BigDecimal costs = view.fees().taker().add(view.limits().slippageShare());
    BigDecimal after = Drawdown.of(view).add(notional.times(costs).ratioTo(peak)).add(RESERVE);
    Finding finding =
        Finding.of(this)
            .input("drawdown", Figures.percent(Drawdown.of(view)), "")
            .input("kept free", Figures.percent(RESERVE), "")
            .held(Figures.percent(after), "below " + Figures.percent(most));
    if (after.compareTo(most) < 0) {
      return new Step(finding.pass("The entry leaves room to the drawdown limit."), candidate);
    }
    String near = "This entry leaves no room to the drawdown limit of " + Figures.percent(most);
    return new Step(
        candidate.intent().automatic()
            ? finding.deny(near + ": wait until the account has recovered.")
            : finding.warn(near + "."),
        candidate);
  }
}
