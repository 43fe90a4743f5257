package app.wheelhouse.exchange.core;

import java.math.BigDecimal;

/// A limit order, or one that waits for the mark.
public sealed interface OrderKind {
  /// Rests or matches at once.
  record Limit(Tif tif) implements OrderKind {}

  /// Becomes an order when the mark reaches `triggerPx`.
  ///
  /// @param isMarket after triggering it takes what the book has, at worst the order's own price
  ///   and never more than 10 % from the mark; else it becomes a limit order
  record Trigger(boolean isMarket, BigDecimal triggerPx, Tpsl tpsl) implements OrderKind {}
}
