package app.wheelhouse.risk;

/// Only instruments that the trader allows.
final class AllowedInstrumentCheck implements RiskCheck {
  @Override
  public String rule() {
    return "allowed-instrument";
  }

  @Override
  public int layer() {
    return 6;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    boolean all = view.limits().allowed().isEmpty();
    String symbol = candidate.instrument().symbol();
    Finding finding = Finding.of(this).held(symbol, all ? "all" : "the allowed instruments");
    return new Step(
        all || view.limits().allowed().contains(candidate.id())
            ? finding.pass(symbol + " may be traded.")
            : finding.deny(symbol + " is not allowed: add it to the allowed instruments first."),
        candidate);
  }
}
