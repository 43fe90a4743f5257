package app.wheelhouse.risk;

import app.wheelhouse.domain.account.Position;

/// An entry never works against an open position: closing is reduce-only.
final class OneDirectionCheck implements RiskCheck {
  @Override
  public String rule() {
    return "one-direction";
  }

  @Override
  public int layer() {
    return 2;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    Position position = view.account().position(candidate.id());
    Finding finding =
        Finding.of(this)
            .held(Figures.side(candidate.side()), position.isFlat() ? "any" : held(position));
    if (position.isFlat() || position.side() == candidate.side()) {
      return new Step(finding.pass("No open position stands against this order."), candidate);
    }
    String size = Figures.size(position.quantity(), candidate);
    return new Step(
        finding.deny(
            "You are " + (position.isLong() ? "long " : "short ") + size + ": close it first."),
        candidate);
  }

  private static String held(Position position) {
    return Figures.side(position.side());
  }
}
