package app.wheelhouse.ui.status;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.fx.StopWait;

/// How many positions are open, how many of them no stop protects as a whole, and how many have a
/// stop that cannot fire now.
///
/// @param open positions
/// @param unprotected those that confirmed stops do not cover in full
/// @param waiting those that are covered by stops which wait for prices
record Protection(int open, int unprotected, int waiting) {
  static final Protection NONE = new Protection(0, 0, 0);

  /// @param silence since the snapshot, milliseconds
  static Protection of(DeskSnapshot snapshot, long silence) {
    int unprotected = 0;
    int waiting = 0;
    for (Position position : snapshot.account().positions().values()) {
      if (!StopCover.of(position, snapshot.workingOrders()).whole()) {
        unprotected++;
      } else if (StopWait.of(snapshot, position.instrument(), silence) != StopWait.NONE) {
        waiting++;
      }
    }
    return new Protection(snapshot.account().positions().size(), unprotected, waiting);
  }
}
