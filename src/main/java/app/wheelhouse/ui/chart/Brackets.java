package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which stops and targets belong to the position, and which to an entry that still waits.
final class Brackets {
  private Brackets() {}

  /// True for a child of an entry that has no fill yet.
  ///
  /// @param working all orders that may still trade
  static boolean waits(Order child, List<Order> working) {
    ClientOrderId parent = child.spec().parent();
    return parent != null
        && working.stream().anyMatch(order -> order.id().equals(parent) && order.filled().isZero());
  }

  /// The first stop that protects a position; null when nothing does.
  static @Nullable Order stopOf(Position position, List<Order> working) {
    for (Order order : working) {
      if (order.spec().role() == OrderRole.STOP
          && order.spec().instrument().equals(position.instrument())
          && order.spec().side() == position.closingSide()
          && !waits(order, working)) {
        return order;
      }
    }
    return null;
  }
}
