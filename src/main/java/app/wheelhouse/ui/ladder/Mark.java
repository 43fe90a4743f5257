package app.wheelhouse.ui.ladder;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.Side;
import org.jspecify.annotations.Nullable;

/// One of our own working orders at its price.
///
/// @param kind what it is for
/// @param price limit, or trigger where there is no limit
record Mark(Kind kind, Side side, double price) {
  /// What an own order is for.
  enum Kind {
    ORDER,
    STOP,
    TARGET
  }

  /// Null for an order without a price.
  static @Nullable Mark of(Order order) {
    OrderSpec spec = order.spec();
    Price price = spec.trigger() == null ? spec.limit() : spec.trigger();
    if (price == null) {
      return null;
    }
    Kind kind =
        switch (spec.role()) {
          case STOP -> Kind.STOP;
          case TARGET -> Kind.TARGET;
          case ENTRY, EXIT -> Kind.ORDER;
        };
    return new Mark(kind, spec.side(), price.value().doubleValue());
  }
}
