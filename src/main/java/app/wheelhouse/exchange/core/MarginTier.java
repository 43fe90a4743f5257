package app.wheelhouse.exchange.core;

import java.math.BigDecimal;

/// One step of an asset's leverage table: from `lowerBound` notional on, at most `maxLeverage`.
///
/// @param lowerBound notional in USDC, 0 for the first step
/// @param maxLeverage 1 or more
public record MarginTier(BigDecimal lowerBound, int maxLeverage) {
  public MarginTier {
    if (lowerBound.signum() < 0 || maxLeverage < 1) {
      throw new IllegalArgumentException("No margin tier: " + lowerBound + ", " + maxLeverage);
    }
  }
}
