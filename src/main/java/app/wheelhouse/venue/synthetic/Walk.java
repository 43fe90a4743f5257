package app.wheelhouse.venue.synthetic;

/// A logarithmic price of about unit annual volatility that behaves like a market.
///
/// Drift from a [Regime] chain and a slow trend; log-volatility as the sum of a fast and a slow
/// mean-reverting state; jumps that arrive over seconds and stir volatility; a weak pull to the
/// long-run level, so that it stays finite for ever.
final class Walk {
  /// Scales the whole to unit annual volatility (found by measuring many seeds).
  private static final double BASE = 0.66;

  private static final double FAST_SPREAD = 0.42;
  private static final double SLOW_SPREAD = 0.35;
  private static final double LEVERAGE = -0.25;
  private static final double REGIME_DRIFT_PER_DAY = 0.062;
  private static final double TREND_PER_DAY = 0.0055;
  private static final double JUMPS_PER_DAY = 7;
  private static final double JUMP_SIZE = 0.0065;
  private static final double JUMP_STIR = 0.35;
  private static final double WILDEST = 1.6;

  private final Draws draws;
  private Regime regime = Regime.RANGING;
  private double level;
  private double centre;
  private double fast;
  private double slow;
  private double trend;
  private double pendingJump;
  private double sigma;
  private double shock;

  Walk(Draws draws) {
    this.draws = draws;
  }

  /// Moves on by one step; `season` scales volatility by the hour of the day.
  void step(Pace pace, double season) {
    if (draws.uniform() < regime.exitChance(pace.seconds())) {
      regime = regime.next(draws.uniform());
      centre = level;
    }
    // The noise meets the volatility from before it: else falls, which stir more, would outweigh
    // rises and the price would sink for ever.
    double wildness = StrictMath.exp(Math.min(WILDEST, fast + slow));
    sigma = BASE * regime.volatility() * wildness * season * pace.rootYears();
    double noise = draws.gaussian();
    double stir = LEVERAGE * noise + 0.97 * draws.gaussian();
    fast = fast * pace.fast().keep() + FAST_SPREAD * pace.fast().kick() * stir;
    slow = slow * pace.slow().keep() + SLOW_SPREAD * pace.slow().kick() * draws.gaussian();
    trend = trend * pace.trend().keep() + TREND_PER_DAY * pace.trend().kick() * draws.gaussian();
    if (draws.uniform() < JUMPS_PER_DAY * pace.days()) {
      pendingJump += JUMP_SIZE * draws.gaussian();
      fast += JUMP_STIR;
    }
    double arrived = pendingJump * pace.release();
    pendingJump -= arrived;
    double drift = (regime.direction() * REGIME_DRIFT_PER_DAY + trend) * pace.days();
    double pull = regime == Regime.RANGING ? (centre - level) * pace.rangePull() : 0;
    double move = sigma * noise + drift + arrived + pull - level * pace.longPull();
    shock = move / sigma;
    level += move;
  }

  /// Logarithm of the price, relative to its long-run level.
  double level() {
    return level;
  }

  /// Standard deviation of the last step's ordinary noise.
  double sigma() {
    return sigma;
  }

  /// The last step's whole move in standard deviations of its ordinary noise.
  double shock() {
    return shock;
  }
}
