package app.wheelhouse.risk;

/// No new exposure unless trading is ACTIVE.
final class TradingStateCheck implements RiskCheck {
  @Override
  public String rule() {
    return "trading-state";
  }

  @Override
  public int layer() {
    return 8;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    Finding finding = Finding.of(this).held(Figures.words(view.state()), "active");
    return new Step(
        switch (view.state()) {
          case ACTIVE -> finding.pass("Trading is active.");
          case REDUCE_ONLY ->
              finding.deny(
                  "Only reducing orders are taken now: look at the state of trading for what ends"
                      + " that.");
          case HALTED ->
              finding.deny("Trading is halted: look at the state of trading for what ends that.");
        },
        candidate);
  }
}
