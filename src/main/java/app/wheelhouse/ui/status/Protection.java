package app.wheelhouse.ui.status;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.order.VenueOrder;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.VenueView;
import app.wheelhouse.ui.fx.StopWait;
import java.util.List;

/// How many positions are open, how many of them no stop protects as a whole, and how many have a
/// stop that cannot fire now.
///
/// @param open positions
/// @param unprotected those that confirmed stops, whoever placed them, do not cover in full
/// @param waiting those that are covered by stops which wait for prices
record Protection(int open, int unprotected, int waiting) {
  static final Protection NONE = new Protection(0, 0, 0);

  /// @param silence since the snapshot, milliseconds
  static Protection of(DeskSnapshot snapshot, long silence) {
    VenueView venue = snapshot.venue();
    List<VenueOrder> elsewhere = venue == null ? List.of() : venue.external();
    int unprotected = 0;
    int waiting = 0;
    for (Position position : snapshot.account().positions().values()) {
      if (!StopCover.of(position, snapshot.workingOrders(), elsewhere).whole()) {
        unprotected++;
      } else if (StopWait.of(snapshot, position.instrument(), silence) != StopWait.NONE) {
        waiting++;
      }
    }
    return new Protection(snapshot.account().positions().size(), unprotected, waiting);
  }
}
