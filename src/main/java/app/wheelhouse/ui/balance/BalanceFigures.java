package app.wheelhouse.ui.balance;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.DeskSnapshot;

/// How the session did, in a few figures.
///
/// @param maxDrawdown deepest fall from a peak, 0 to 1
/// @param trades of the session
/// @param closed what the newest of them come to
record BalanceFigures(
    Money equity, Money balance, Money fees, double maxDrawdown, long trades, TradeFigures closed) {
  static BalanceFigures of(DeskSnapshot snapshot, TradeFigures closed) {
    return new BalanceFigures(
        snapshot.equity(),
        snapshot.balance(),
        snapshot.account().fees(),
        snapshot.trading().maxDrawdown(),
        snapshot.counts().trades(),
        closed);
  }

  /// Whether every trade of the session is counted in the rates.
  boolean isComplete() {
    return closed.of().size() == trades;
  }
}
