package app.wheelhouse.ui.emergency;

import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.engine.DeskSnapshot;

/// What an emergency stop has not ended yet.
///
/// @param entries that may still trade
/// @param positions open
record Leftover(int entries, int positions) {
  static Leftover of(DeskSnapshot snapshot) {
    int entries = 0;
    for (Order order : snapshot.workingOrders()) {
      if (order.spec().role() == OrderRole.ENTRY) {
        entries++;
      }
    }
    return new Leftover(entries, snapshot.account().positions().size());
  }
}
