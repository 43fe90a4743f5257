package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Which of two prices of a stop is tighter, and which target the market would meet first.
final class StopOrder {
  private StopOrder() {}

  /// Whether a stop at `price` lets the position lose more, or keep less, than one at `than`.
  static boolean isLooser(Price price, Price than, Position position) {
    int order = price.compareTo(than);
    return position.isLong() ? order < 0 : order > 0;
  }

  /// The confirmed target of a position that the market meets first; null when it has none.
  ///
  /// @param live all orders that may still trade
  static @Nullable Price firstTarget(Position position, Collection<Order> live) {
    Price first = null;
    for (Order order : live) {
      Price price = price(order);
      if (price != null
          && order.spec().role() == OrderRole.TARGET
          && works(order.status())
          && StopCover.belongs(order, position, live)
          && (first == null || position.isLong() == price.compareTo(first) < 0)) {
        first = price;
      }
    }
    return first;
  }

  private static @Nullable Price price(Order order) {
    Price trigger = order.spec().trigger();
    return trigger == null ? order.spec().limit() : trigger;
  }

  private static boolean works(OrderStatus status) {
    return status == OrderStatus.ACCEPTED || status == OrderStatus.PARTIALLY_FILLED;
  }
}
