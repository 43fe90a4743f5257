package app.wheelhouse.venue.hyperliquid.order;

import java.math.BigDecimal;

/// How far from the market an order without a price may trade, as shares of the price.
///
/// @param exit of a close at the market, from the newest mark
/// @param trigger of a stop or target at the market, from its trigger; the venue itself takes at
///   most 0.10
public record Slippage(BigDecimal exit, BigDecimal trigger) {
  /// 5 % as the venue's own client for a close, 10 % for a trigger: an exit is to be filled.
  public static final Slippage DEFAULT =
      new Slippage(new BigDecimal("0.05"), new BigDecimal("0.10"));

  public Slippage {
    if (isNoShare(exit) || isNoShare(trigger)) {
      throw new IllegalArgumentException("Slippage is a share from 0 to 0.5");
    }
  }

  private static boolean isNoShare(BigDecimal value) {
    return value.signum() < 0 || value.compareTo(new BigDecimal("0.5")) > 0;
  }
}
