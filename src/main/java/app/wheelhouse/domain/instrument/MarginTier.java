package app.wheelhouse.domain.instrument;

import app.wheelhouse.domain.money.Money;

/// One step of a venue's leverage table: from `lowerBound` notional on, at most `maxLeverage`.
///
/// @param lowerBound notional in USDC from which the tier applies, 0 for the first
/// @param maxLeverage 1 or more
public record MarginTier(Money lowerBound, int maxLeverage) {
  public MarginTier {
    if (lowerBound.signum() < 0 || maxLeverage < 1) {
      throw new IllegalArgumentException("Not a margin tier: " + lowerBound + ", " + maxLeverage);
    }
  }
}
