package app.wheelhouse.risk;

/// No automatic entry while auto-trading is off.
final class AutoTradingCheck implements RiskCheck {
  @Override
  public String rule() {
    return "auto-trading";
  }

  @Override
  public int layer() {
    return 8;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    Finding finding = Finding.of(this).held(view.autoTrading() ? "on" : "off", "on");
    if (!candidate.intent().automatic()) {
      return new Step(finding.pass("The order is by hand."), candidate);
    }
    return new Step(
        view.autoTrading()
            ? finding.pass("Auto-trading is on.")
            : finding.deny("Auto-trading is off: start it to let strategies open positions."),
        candidate);
  }
}
