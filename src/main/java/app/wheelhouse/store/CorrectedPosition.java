package app.wheelhouse.store;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.ExecutionReport;

/// What a correction makes of a position, as an engine does it.
public final class CorrectedPosition {
  private CorrectedPosition() {}

  /// Of the same size it is the same position on other terms: what it has earned and cost so far
  /// stays with it. A position that is only announced again does not change at all.
  ///
  /// @param before as it was known, also in an earlier session; flat when it was not
  public static Position of(Position before, ExecutionReport.PositionCorrected corrected) {
    Position held =
        Position.held(
            corrected.instrument(),
            corrected.signed(),
            corrected.entry(),
            corrected.leverage(),
            corrected.time());
    if (held.isFlat() || before.signed().compareTo(held.signed()) != 0) {
      return held;
    }
    Money cost = corrected.entry().equals(before.averagePrice()) ? before.cost() : held.cost();
    return new Position(held.instrument(), held.signed(), cost, held.leverage(), before.trip());
  }
}
