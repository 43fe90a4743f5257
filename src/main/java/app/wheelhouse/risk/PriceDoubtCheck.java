package app.wheelhouse.risk;

/// No entry on prices that are not believed: a crossed book, a jump that nothing has confirmed.
final class PriceDoubtCheck implements RiskCheck {
  @Override
  public String rule() {
    return "price-doubt";
  }

  @Override
  public int layer() {
    return 8;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    String doubt = view.circumstances().market(candidate.id()).doubt();
    Finding finding = Finding.of(this).held(doubt.isEmpty() ? "none" : doubt, "no doubt");
    String symbol = candidate.instrument().symbol();
    return new Step(
        doubt.isEmpty()
            ? finding.pass("Nothing speaks against the prices of " + symbol + ".")
            : finding.deny(
                "The prices of "
                    + symbol
                    + " are in doubt ("
                    + doubt
                    + "): wait for the next sound ones, exits go on."),
        candidate);
  }
}
