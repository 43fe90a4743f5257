package app.wheelhouse.ai;

import org.jspecify.annotations.Nullable;

/// When an advisor is asked besides by the trader.
///
/// @param cycle whether the trading cycle asks about every instrument
/// @param candle whether a closed bar of the decision timeframe asks
/// @param minDistanceMillis at least this long between two questions about one instrument, but for
///   the trader's own; 0 for none
/// @param market figures that ask; null for none of them
public record TriggerSettings(
    boolean cycle, boolean candle, long minDistanceMillis, MarketWatch.@Nullable Figures market) {
  /// Cycle and closed bars, as for rules.
  public static TriggerSettings usual() {
    return new TriggerSettings(true, true, 0, null);
  }

  /// Also what the market does, at most once in `minDistanceMillis`.
  public static TriggerSettings watching(long minDistanceMillis) {
    return new TriggerSettings(true, true, minDistanceMillis, MarketWatch.Figures.usual());
  }
}
