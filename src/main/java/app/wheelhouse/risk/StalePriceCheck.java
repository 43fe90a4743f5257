package app.wheelhouse.risk;

/// No entry on a price that is older than it may be.
final class StalePriceCheck implements RiskCheck {
  @Override
  public String rule() {
    return "stale-price";
  }

  @Override
  public int layer() {
    return 8;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    MarketCondition market = view.circumstances().market(candidate.id());
    String age = Figures.duration(market.priceAgeMillis());
    Finding finding = Finding.of(this).held(age, "fresh");
    String symbol = candidate.instrument().symbol();
    return new Step(
        market.stale()
            ? finding.deny(
                "The price of "
                    + symbol
                    + " is "
                    + age
                    + " old: new positions wait for a fresh one, exits go on.")
            : finding.pass("The price of " + symbol + " is fresh."),
        candidate);
  }
}
