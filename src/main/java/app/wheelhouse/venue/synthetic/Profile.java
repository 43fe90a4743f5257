package app.wheelhouse.venue.synthetic;

import app.wheelhouse.domain.instrument.Instrument;

/// The character of one synthetic instrument.
///
/// @param price the level around which it starts, USDC
/// @param volatility annualised, 0.45 is 45 %
/// @param correlation share of its moves that comes from the common factor, 0 to 1
/// @param turnover mean notional traded a day, USDC
/// @param spread typical spread as a share of price
/// @param openInterest typical notional of open positions, USDC
record Profile(
    double price,
    double volatility,
    double correlation,
    double turnover,
    double spread,
    double openInterest) {

  private static final double OTHER_PRICE = 100;
  private static final double COARSEST_TICK = 0.001;

  /// The profile of a known symbol, else a mid-sized coin at about 100 USDC.
  static Profile of(Instrument instrument, TickGrid grid) {
    return switch (instrument.symbol()) {
      case "BTC" -> new Profile(110_000, 0.45, 0.97, 3.0e9, 0.1e-4, 2.6e9);
      case "ETH" -> new Profile(4_300, 0.65, 0.86, 2.2e9, 0.3e-4, 2.0e9);
      case "SOL" -> new Profile(210, 0.80, 0.80, 6.0e8, 0.6e-4, 7.0e8);
      case "HYPE" -> new Profile(45, 0.95, 0.62, 3.5e8, 1.2e-4, 9.0e8);
      default -> new Profile(otherPrice(grid), 0.90, 0.70, 6.0e7, 2.5e-4, 8.0e7);
    };
  }

  /// 100 USDC, or as many powers of ten more as make one tick at most 0.1 % of the price.
  private static double otherPrice(TickGrid grid) {
    double price = OTHER_PRICE;
    while (1 / grid.ticksPerUnit(price) > price * COARSEST_TICK) {
      price *= 10;
    }
    return price;
  }

  /// Mean traded base units a minute at `price`.
  double unitsPerMinute(double atPrice) {
    return turnover / (24 * 60) / atPrice;
  }
}
