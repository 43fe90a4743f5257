package app.wheelhouse.ai.outcome;

import app.wheelhouse.ai.snapshot.Regime;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.engine.MarketView;
import app.wheelhouse.indicator.IndicatorReading;
import java.util.function.Function;

/// `trending` where a snapshot says so to a model (see [Regime]), up or down, `ranging` where it
/// does not, `unknown` while an indicator is warming up.
///
/// Two kinds and no more: a record of confidence needs a hundred decisions of each.
///
/// @param timeframe whose indicators are read; must be kept with a panel, else it is `unknown`
public record AdxRegime(Timeframe timeframe) implements Function<MarketView, String> {
  public static final String TRENDING = "trending";
  public static final String RANGING = "ranging";
  public static final String UNKNOWN = "unknown";

  @Override
  public String apply(MarketView market) {
    IndicatorReading reading = market.reading(timeframe);
    return reading == null ? UNKNOWN : of(reading);
  }

  /// At one closed bar.
  public static String of(IndicatorReading reading) {
    return switch (Regime.of(reading)) {
      case TRENDING_UP, TRENDING_DOWN -> TRENDING;
      case RANGING, MIXED -> RANGING;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
