package app.wheelhouse.exchange.core;

import java.math.BigDecimal;

/// Marks a fill that a liquidation made.
///
/// @param method "market" for what the book took, "backstop" for what the exchange took at mark
public record LiquidationTag(String liquidatedUser, BigDecimal markPx, String method) {}
