package app.wheelhouse.risk;

/// No entry while the feed of the market is down.
final class FeedCheck implements RiskCheck {
  @Override
  public String rule() {
    return "feed";
  }

  @Override
  public int layer() {
    return 8;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    boolean up = view.circumstances().market(candidate.id()).feedUp();
    Finding finding = Finding.of(this).held(up ? "up" : "down", "up");
    return new Step(
        up
            ? finding.pass("The feed is connected.")
            : finding.deny("The feed is down: new positions wait until it is back, exits go on."),
        candidate);
  }
}
