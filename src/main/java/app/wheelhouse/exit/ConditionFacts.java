package app.wheelhouse.exit;

import app.wheelhouse.domain.exit.Operand;

/// What a condition may ask of the position and its market besides bars.
///
/// @param mark USDC; NaN when unknown, like the others
/// @param fundingRate a share as the venue charges it; 0.0005 is 0.05 %
/// @param heldMillis since the position opened
/// @param pnl leverage-adjusted profit, a share; 0.08 is +8 %
record ConditionFacts(double mark, double fundingRate, long heldMillis, double pnl) {
  double value(Operand.Fact fact) {
    return switch (fact) {
      case FUNDING -> fundingRate;
      case TIME -> heldMillis;
      case PRICE -> mark;
      case PNL -> pnl;
    };
  }
}
