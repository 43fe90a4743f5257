package app.wheelhouse.venue.synthetic;

/// A state of the market's Markov chain, lasting minutes to hours.
///
/// Up and down are equally likely and equally long, so that no drift is left in the long run; falls
/// are noisier.
enum Regime {
  TREND_UP(2.75 * 3600, 1, 0.95),
  TREND_DOWN(2.75 * 3600, -1, 1.1),
  RANGING(4 * 3600, 0, 0.7),
  TURBULENT(35 * 60, 0, 1.9);

  private final double meanSeconds;
  private final int direction;
  private final double volatility;

  Regime(double meanSeconds, int direction, double volatility) {
    this.meanSeconds = meanSeconds;
    this.direction = direction;
    this.volatility = volatility;
  }

  /// +1, −1 or 0: where it drifts.
  int direction() {
    return direction;
  }

  /// Factor on ordinary volatility.
  double volatility() {
    return volatility;
  }

  /// Chance to leave it within a step of this length.
  double exitChance(double seconds) {
    return seconds / (seconds + meanSeconds);
  }

  /// The regime that follows, chosen by `u`, uniform in [0, 1).
  Regime next(double u) {
    return switch (this) {
      case TREND_UP -> u < 0.50 ? RANGING : u < 0.75 ? TREND_DOWN : TURBULENT;
      case TREND_DOWN -> u < 0.50 ? RANGING : u < 0.75 ? TREND_UP : TURBULENT;
      case RANGING -> u < 0.41 ? TREND_UP : u < 0.82 ? TREND_DOWN : TURBULENT;
      case TURBULENT -> u < 0.40 ? RANGING : u < 0.70 ? TREND_DOWN : TREND_UP;
    };
  }
}
