package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The nearest target of a position and what all its targets would earn.
///
/// @param result profit where they close, each its part, the nearest first, before fees
record TargetFigures(Price trigger, Money result) {
  private record Part(Price price, BigDecimal size) {}

  /// @param live all orders that may still trade
  /// @return null when there is none
  static @Nullable TargetFigures of(Position position, List<Order> live) {
    List<Part> parts = new ArrayList<>();
    for (Order target : live) {
      OrderSpec spec = target.spec();
      Price price = spec.trigger() != null ? spec.trigger() : spec.limit();
      if (spec.role() == OrderRole.TARGET
          && price != null
          && StopCover.belongs(target, position, live)) {
        parts.add(new Part(price, target.remaining().value()));
      }
    }
    if (parts.isEmpty()) {
      return null;
    }
    Comparator<Part> upwards = Comparator.comparing(part -> part.price().value());
    parts.sort(position.isLong() ? upwards : upwards.reversed());
    BigDecimal whole = position.quantity().value();
    BigDecimal left = whole;
    Money sum = Money.ZERO;
    for (Part part : parts) {
      BigDecimal size = part.size().min(left);
      BigDecimal share = size.divide(whole, MathContext.DECIMAL128);
      sum = sum.plus(position.unrealised(part.price()).times(share));
      left = left.subtract(size);
    }
    return new TargetFigures(parts.getFirst().price(), sum);
  }
}
