package app.wheelhouse.advisor.rules;

import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.indicator.IndicatorReading;
import java.util.Map;
import java.util.Optional;

/// Which readings can be reasoned with.
final class Known {
  private Known() {}

  /// True when every number the rules use is there and the market moves (ATR above 0).
  static boolean complete(IndicatorReading r) {
    return r.ready()
        && trending(r)
        && Double.isFinite(r.sma20())
        && Double.isFinite(r.rsi14())
        && Double.isFinite(r.macdHistogram());
  }

  /// True when the trend and strength rules can be applied.
  private static boolean trending(IndicatorReading r) {
    return Double.isFinite(r.close())
        && Double.isFinite(r.ema12())
        && Double.isFinite(r.ema26())
        && Double.isFinite(r.ema50())
        && Double.isFinite(r.plusDi14())
        && Double.isFinite(r.minusDi14())
        && Double.isFinite(r.adx14())
        && Double.isFinite(r.atr14())
        && r.atr14() > 0;
  }

  /// The nearest longer timeframe than the one that triggers, if one has readings.
  static Optional<Map.Entry<Timeframe, IndicatorReading>> higher(DecisionContext context) {
    for (Map.Entry<Timeframe, IndicatorReading> entry : context.readings().entrySet()) {
      if (entry.getKey().compareTo(context.timeframe()) > 0 && trending(entry.getValue())) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
