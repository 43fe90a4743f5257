package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;
import java.math.MathContext;

/// A limit price is not far from the mark: a wrong digit is denied before it trades.
final class PriceBandCheck implements RiskCheck {
  @Override
  public String rule() {
    return "price-band";
  }

  @Override
  public int layer() {
    return 8;
  }

  /// Denies a limit that would pay more than the band beyond the mark; warns of one that is further
  /// away on the better side, since that one only rests.
  @Override
  public Step check(Candidate candidate, RiskView view) {
    Price limit = candidate.limit();
    Price mark = view.mark(candidate.id());
    if (mark == null) {
      return Step.skipped(candidate);
    }
    BigDecimal band = view.limits().priceBandShare();
    Finding finding =
        Finding.of(this)
            .input("mark", Figures.price(mark), "USDC")
            .input("limit price", Figures.price(limit), "USDC");
    String most = "at most " + Figures.percent(band);
    if (limit == null) {
      finding.held("0 %", most);
      return new Step(finding.pass("A market order trades around the mark."), candidate);
    }
    BigDecimal worse =
        limit.value().subtract(mark.value()).multiply(BigDecimal.valueOf(candidate.side().sign()));
    BigDecimal width = mark.value().multiply(band);
    String away = Figures.percent(worse.divide(mark.value(), MathContext.DECIMAL128));
    finding.held(away, most);
    return new Step(result(finding, worse, width), candidate);
  }

  private static CheckResult result(Finding finding, BigDecimal worse, BigDecimal width) {
    if (worse.compareTo(width) > 0) {
      return finding.deny("The limit price is far beyond the market: check its digits.");
    }
    return worse.negate().compareTo(width) > 0
        ? finding.warn("The limit price is far from the market; the order will rest there.")
        : finding.pass("The limit price is close to the market.");
  }
}
