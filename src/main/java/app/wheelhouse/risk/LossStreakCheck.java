package app.wheelhouse.risk;

/// Automatic entries stop after too many losing trades in a row, until the trader starts them
/// again.
final class LossStreakCheck implements RiskCheck {
  @Override
  public String rule() {
    return "loss-streak";
  }

  @Override
  public int layer() {
    return 8;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    int losses = view.circumstances().tally().lossesInRow();
    int most = view.limits().protection().lossStreak();
    Finding finding = Finding.of(this).held(String.valueOf(losses), "below " + most);
    if (losses < most) {
      return new Step(finding.pass("Not too many trades in a row were lost."), candidate);
    }
    return new Step(
        candidate.intent().automatic()
            ? finding.deny(
                losses
                    + " trades in a row were lost: automatic entries wait for the next trading day,"
                    + " or until you start auto-trading again.")
            : finding.pass(losses + " trades in a row were lost; the order is by hand."),
        candidate);
  }
}
