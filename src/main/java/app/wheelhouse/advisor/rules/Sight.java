package app.wheelhouse.advisor.rules;

import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.indicator.IndicatorPanel;
import app.wheelhouse.indicator.IndicatorReading;
import org.jspecify.annotations.Nullable;

/// Whether there is enough to judge by: a fresh price and complete readings.
final class Sight {
  private final AnalystSettings settings;
  private final long barsNeeded = new IndicatorPanel().warmUp() + 1L;

  Sight(AnalystSettings settings) {
    this.settings = settings;
  }

  /// Why nothing can be said, or null when the rules can be applied.
  ///
  /// @param reading of the decision timeframe; null when there is none
  @Nullable String obstruction(DecisionContext context, @Nullable IndicatorReading reading) {
    String label = context.timeframe().label();
    if (!(context.price() > 0 && Double.isFinite(context.price()))) {
      return "no price is known yet";
    }
    if (reading == null || !reading.ready()) {
      long seen = reading == null ? 0 : reading.bars();
      long more = Math.clamp(barsNeeded - seen, 1, barsNeeded);
      return "needs " + more + " more closed " + label + (more == 1 ? " bar" : " bars");
    }
    if (context.priceAge() > settings.maxPriceAge()) {
      return "the price is older than "
          + Figures.fixed(settings.maxPriceAge() / 1000.0, 1)
          + " s: waits for a fresh one";
    }
    if (reading.atr14() == 0) {
      return "the market does not move: ATR(14," + label + ") is 0";
    }
    if (!Known.complete(reading)) {
      return "some indicators on " + label + " are " + Figures.UNKNOWN;
    }
    if (Math.abs(context.price() - reading.close()) > settings.maxJump() * reading.atr14()) {
      return "the price jumped more than "
          + Figures.fixed(settings.maxJump(), 0)
          + " ATR since the last closed "
          + label
          + " bar: waits for the next one";
    }
    return null;
  }
}
