package app.wheelhouse.ui.status;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.engine.DeskSnapshot;

/// How many positions are open, and how many of them no stop protects as a whole.
///
/// @param open positions
/// @param unprotected those that confirmed stops do not cover in full
record Protection(int open, int unprotected) {
  static Protection of(DeskSnapshot snapshot) {
    int unprotected = 0;
    for (Position position : snapshot.account().positions().values()) {
      if (!StopCover.of(position, snapshot.workingOrders()).whole()) {
        unprotected++;
      }
    }
    return new Protection(snapshot.account().positions().size(), unprotected);
  }
}
