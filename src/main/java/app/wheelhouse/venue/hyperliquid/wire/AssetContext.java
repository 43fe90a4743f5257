package app.wheelhouse.venue.hyperliquid.wire;

/// What the venue publishes about one perpetual. A number that is absent, null or none is NaN.
///
/// @param funding rate per hour as a share of notional; positive means longs pay
/// @param openInterest base units
/// @param prevDayPrice 24 hours ago
/// @param dayNotional USDC traded in 24 hours
/// @param dayVolume base units traded in 24 hours
/// @param premium share by which the impact price stands off the oracle
/// @param impactBid price at which the venue's impact notional could be sold
/// @param impactAsk price at which it could be bought
public record AssetContext(
    double funding,
    double openInterest,
    double prevDayPrice,
    double dayNotional,
    double dayVolume,
    double premium,
    double oracle,
    double mark,
    double mid,
    double impactBid,
    double impactAsk) {
  /// Nothing is known.
  public static final AssetContext UNKNOWN =
      new AssetContext(
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN);
}
