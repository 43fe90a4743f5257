package app.wheelhouse.advisor.rules;

import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.indicator.IndicatorReading;
import java.util.ArrayList;
import java.util.List;

/// What stands between a case and a new position: each missing condition as a sentence.
final class Obstacles {
  private final AnalystSettings settings;

  Obstacles(AnalystSettings settings) {
    this.settings = settings;
  }

  /// All that is missing for a position in `direction`, weightiest first; empty when nothing is.
  ///
  /// @param direction +1 long, −1 short, 0 when the case leans neither way
  List<String> missing(
      DecisionContext context, IndicatorReading reading, Case found, int direction) {
    List<String> missing = new ArrayList<>(4);
    switch (context.state()) {
      case ACTIVE -> {}
      case REDUCE_ONLY -> missing.add("trading is reduce-only: no new positions");
      case HALTED -> missing.add("trading is halted: no new positions");
    }
    if (reading.adx14() < settings.minAdx()) {
      missing.add(
          "ADX "
              // Down, so that 24.97 does not read as 25.0.
              + Figures.fixed(Math.floor(reading.adx14() * 10) / 10, 1)
              + " is below "
              + Figures.fixed(settings.minAdx(), 0)
              + ": no trend to follow");
    }
    if (direction == 0) {
      missing.add("the signals cancel out: score 0");
      return missing;
    }
    averages(reading, direction, missing);
    if (found.stretchOf(direction) >= 1) {
      missing.add("the move is overextended: wait for a pullback");
    }
    if (found.scoreFor(direction) < settings.openScore()) {
      missing.add(
          "score "
              + Figures.points(found.score())
              + " does not reach the "
              + Figures.fixed(settings.openScore(), 0)
              + " points that one side needs");
    }
    costs(context, reading, missing);
    return missing;
  }

  private static void averages(IndicatorReading reading, int direction, List<String> missing) {
    if ((reading.ema12() - reading.ema26()) * direction <= 0) {
      missing.add(
          direction > 0
              ? "EMA12 is not above EMA26 although the score leans long"
              : "EMA12 is not below EMA26 although the score leans short");
    }
  }

  /// A target within three times the costs is not worth the risk.
  private void costs(DecisionContext context, IndicatorReading reading, List<String> missing) {
    double target = settings.stopAtrs() * settings.rewardRisk() * reading.atr14();
    double costs = settings.roundTripFee() * context.price() + spread(context);
    if (target < 3 * costs) {
      missing.add(
          "the market is too quiet: a target "
              + Figures.percent(target / context.price(), 3)
              + " away does not pay three times the costs of "
              + Figures.percent(costs / context.price(), 3));
    }
  }

  private static double spread(DecisionContext context) {
    return context.spread() > 0 && Double.isFinite(context.spread()) ? context.spread() : 0;
  }
}
