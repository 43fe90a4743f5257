package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Price;

/// No entry without a price of the market.
final class MarkPriceCheck implements RiskCheck {
  @Override
  public String rule() {
    return "mark-price";
  }

  @Override
  public int layer() {
    return 8;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    Price mark = view.mark(candidate.id());
    Finding finding = Finding.of(this).held(Figures.price(mark), "known");
    String symbol = candidate.instrument().symbol();
    return new Step(
        mark == null
            ? finding.deny("There is no price of " + symbol + " yet: wait for its feed.")
            : finding.pass("The price of " + symbol + " is known."),
        candidate);
  }
}
