package app.wheelhouse.venue.synthetic;

import app.wheelhouse.domain.instrument.InstrumentId;

/// Notes the latent steps of one instrument and turns them into prices that end at a given one.
final class PastRecorder {
  private static final double VOLUME_SPREAD = 0.4;

  private final Timeline timeline;
  private final double[] levels;
  private final double[] sigmas;
  private final double[] turnover;

  PastRecorder(Timeline timeline) {
    this.timeline = timeline;
    levels = new double[timeline.steps() + 1];
    sigmas = new double[timeline.steps()];
    turnover = new double[timeline.steps()];
  }

  /// Notes the level before the first step.
  void start(double level) {
    levels[0] = level;
  }

  /// Notes one step: where it went, how noisy it was and how much was traded (mean minutes' worth).
  void note(int step, double level, Motion motion) {
    levels[step + 1] = level;
    sigmas[step] = motion.sigma();
    double minutes = timeline.pace(step).seconds() / 60;
    turnover[step] = minutes * motion.activity() * (0.5 + 0.63 * Math.abs(motion.shock()));
  }

  /// The past whose last close is `lastPrice`, a valid price.
  ///
  /// Highs and lows are drawn from the extreme of a Brownian bridge between both ends of a step:
  /// with E exponential, max = (r + sqrt(r² + 2 σ² E)) / 2.
  Past finish(InstrumentId id, Profile profile, TickGrid grid, double lastPrice, Draws draws) {
    int steps = sigmas.length;
    Past.Columns columns = Past.Columns.of(steps);
    double[] prices = columns.prices();
    for (int i = 0; i <= steps; i++) {
      prices[i] = grid.round(lastPrice * StrictMath.exp(levels[i] - levels[steps]));
    }
    for (int i = 0; i < steps; i++) {
      double move = levels[i + 1] - levels[i];
      double up = (move + reach(move, sigmas[i], draws)) / 2;
      double down = (move - reach(move, sigmas[i], draws)) / 2;
      double high = grid.round(prices[i] * StrictMath.exp(up));
      double low = grid.round(prices[i] * StrictMath.exp(down));
      // Both ends are rounded on their own: the body of the bar must stay inside.
      columns.highs()[i] = Math.max(high, Math.max(prices[i], prices[i + 1]));
      columns.lows()[i] = Math.min(low, Math.min(prices[i], prices[i + 1]));
      double units = profile.unitsPerMinute(prices[i]) * turnover[i];
      columns.lots()[i] = grid.lots(units * draws.logNormal(VOLUME_SPREAD));
    }
    return new Past(id, timeline, grid, columns);
  }

  private static double reach(double move, double sigma, Draws draws) {
    return StrictMath.sqrt(move * move + 2 * sigma * sigma * draws.exponential());
  }
}
