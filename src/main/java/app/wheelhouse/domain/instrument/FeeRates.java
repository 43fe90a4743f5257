package app.wheelhouse.domain.instrument;

import java.math.BigDecimal;

/// Fees as shares of notional: 0.00045 is 0.045 %. A maker rate below zero is a rebate.
public record FeeRates(BigDecimal maker, BigDecimal taker) {
  /// Hyperliquid's base tier: 0.015 % maker, 0.045 % taker (used when the venue cannot be read).
  public static final FeeRates DEFAULT =
      new FeeRates(new BigDecimal("0.00015"), new BigDecimal("0.00045"));

  /// No fees at all.
  public static final FeeRates FREE = new FeeRates(BigDecimal.ZERO, BigDecimal.ZERO);
}
