package app.wheelhouse.exchange.core;

import java.math.BigDecimal;

/// A line of the clearing house: value, exposure, cash and margin in USDC.
///
/// @param totalRawUsd cash if every position had been paid in full: balance less signed cost
public record MarginSummary(
    BigDecimal accountValue,
    BigDecimal totalNtlPos,
    BigDecimal totalRawUsd,
    BigDecimal totalMarginUsed) {}
