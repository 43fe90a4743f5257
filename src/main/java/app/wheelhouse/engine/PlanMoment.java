package app.wheelhouse.engine;

/// What the conditions of a plan look at besides bars.
///
/// @param mark USDC
/// @param fundingRate a share per venue interval; NaN when unknown
/// @param heldMillis since the position opened
/// @param pnl leverage-adjusted, a share; 0.08 is +8 %
record PlanMoment(double mark, double fundingRate, long heldMillis, double pnl) {}
