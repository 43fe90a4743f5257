package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Position;

/// A position has one leverage: an order that adds to it takes that one, whatever it asks for.
final class HeldLeverageCheck implements RiskCheck {
  @Override
  public String rule() {
    return "held-leverage";
  }

  @Override
  public int layer() {
    return 1;
  }

  /// A higher one is lowered to the position's; a lower one is warned of and judged as it was
  /// asked, which is the strict side. Nothing to say without a position or where both are the same.
  @Override
  public Step check(Candidate candidate, RiskView view) {
    Position held = view.account().position(candidate.id());
    int asked = candidate.leverage();
    if (held.isFlat() || held.side() != candidate.side() || asked < 1 || asked == held.leverage()) {
      return Step.skipped(candidate);
    }
    String has = Figures.times(held.leverage());
    Finding finding = Finding.of(this).held(Figures.times(asked), has);
    String sentence =
        "The position stays at "
            + has
            + ": what is added takes its leverage, not "
            + Figures.times(asked)
            + ".";
    return asked > held.leverage()
        ? new Step(
            finding.clamp(sentence, Figures.times(asked), has),
            candidate.withLeverage(held.leverage()))
        : new Step(finding.warn(sentence), candidate);
  }
}
