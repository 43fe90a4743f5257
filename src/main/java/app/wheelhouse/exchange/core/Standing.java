package app.wheelhouse.exchange.core;

import java.math.BigDecimal;

/// How an address stands to an asset: what it could trade now.
///
/// @param maxBuySz the largest buy in coins, rounded down to the lot
/// @param availableBuy the same in USDC of margin
public record Standing(
    int asset,
    boolean cross,
    int leverage,
    BigDecimal maxBuySz,
    BigDecimal maxSellSz,
    BigDecimal availableBuy,
    BigDecimal availableSell,
    BigDecimal markPx) {}
