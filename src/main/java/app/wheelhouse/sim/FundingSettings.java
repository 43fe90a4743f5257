package app.wheelhouse.sim;

/// Whether and how a simulated venue settles funding.
///
/// @param intervalMillis between two settlements, which fall on multiples of it since 1970 UTC
/// @param defaultRate share of notional for an interval, used while neither tape nor venue gives
///   one; above zero longs pay
public record FundingSettings(boolean enabled, long intervalMillis, double defaultRate) {
  public static final FundingSettings OFF = new FundingSettings(false, 3_600_000, 0.0000125);
  public static final FundingSettings HOURLY = new FundingSettings(true, 3_600_000, 0.0000125);

  /// @throws IllegalArgumentException for an interval below 1 ms or a rate that is not finite
  public FundingSettings {
    if (intervalMillis < 1 || !Double.isFinite(defaultRate)) {
      throw new IllegalArgumentException(
          "Not a funding rule: " + intervalMillis + " ms, rate " + defaultRate);
    }
  }
}
