package app.wheelhouse.strategy;

/// What the momentum strategy sees at one closed bar; every number is finite.
///
/// @param close quote currency, like the EMAs and the ATR
/// @param adx 0..100, like both DI
/// @param atr above 0 when a position may be taken
record MomentumView(
    double close, double fast, double slow, double adx, double plusDi, double minusDi, double atr) {

  /// Distance of the EMAs in ATRs, 0 or more; 0 in a market that does not move.
  double separation() {
    return atr > 0 ? Math.abs(fast - slow) / atr : 0;
  }

  /// +1 when up-moves lead by DI, −1 when down-moves do, 0 when neither.
  int direction() {
    return Double.compare(plusDi, minusDi);
  }
}
