package app.wheelhouse.risk;

/// An instrument rests after a trade before the next automatic entry.
final class CoolDownCheck implements RiskCheck {
  @Override
  public String rule() {
    return "cool-down";
  }

  @Override
  public int layer() {
    return 8;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    Long until = view.circumstances().tally().coolDownUntil().get(candidate.id());
    long left = until == null ? 0 : until - view.time();
    Finding finding = Finding.of(this).held(Figures.duration(Math.max(0, left)), "0 s left");
    String symbol = candidate.instrument().symbol();
    if (left <= 0) {
      return new Step(finding.pass(symbol + " is not cooling down."), candidate);
    }
    String sentence =
        symbol + " cools down for another " + Figures.duration(left) + " after its last trade: ";
    return new Step(
        candidate.intent().automatic()
            ? finding.deny(sentence + "automatic entries wait.")
            : finding.warn(sentence + "make sure that you do not chase it."),
        candidate);
  }
}
