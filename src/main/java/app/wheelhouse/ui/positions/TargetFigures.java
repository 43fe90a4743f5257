package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The nearest target of a position and what it would earn.
///
/// @param result profit of the whole position at the trigger, before fees
record TargetFigures(Price trigger, Money result) {
  /// @param live all orders that may still trade
  /// @return null when there is none
  static @Nullable TargetFigures of(Position position, List<Order> live) {
    Price nearest = null;
    for (Order target : live) {
      if (target.spec().role() != OrderRole.TARGET || !StopCover.belongs(target, position, live)) {
        continue;
      }
      Price price =
          target.spec().trigger() != null ? target.spec().trigger() : target.spec().limit();
      if (price == null) {
        continue;
      }
      boolean sooner =
          nearest == null || (position.isLong() ? price.isBelow(nearest) : price.isAbove(nearest));
      nearest = sooner ? price : nearest;
    }
    return nearest == null ? null : new TargetFigures(nearest, position.unrealised(nearest));
  }
}
