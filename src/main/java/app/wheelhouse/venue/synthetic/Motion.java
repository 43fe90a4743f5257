package app.wheelhouse.venue.synthetic;

/// The latent price of one instrument: its share of the common factor plus a walk of its own.
final class Motion {
  private static final double CALM_ACTIVITY = 0.12;
  private static final double WILD_ACTIVITY = 7;
  private static final double MOST_SHOCK = 6;

  private final Walk own;
  private final double common;
  private final double alone;
  private final double volatility;
  private double sigma;
  private double shock;
  private double activity = 1;

  Motion(Profile profile, Draws draws) {
    own = new Walk(draws);
    volatility = profile.volatility();
    double correlation = profile.correlation();
    common = volatility * correlation;
    alone = volatility * StrictMath.sqrt(1 - correlation * correlation);
  }

  /// Follows a step that `factor` has just made, at `time` (epoch milliseconds).
  void follow(Walk factor, Pace pace, Season season, long time) {
    own.step(pace, season.volatility(time));
    double shared = common * factor.sigma();
    double single = alone * own.sigma();
    sigma = StrictMath.sqrt(shared * shared + single * single);
    double move = shared * factor.shock() + single * own.shock();
    shock = Math.clamp(move / sigma, -MOST_SHOCK, MOST_SHOCK);
    double wildness = sigma / (volatility * pace.rootYears());
    double busy = 1.15 * StrictMath.pow(wildness, 1.2) * StrictMath.sqrt(season.activity(time));
    activity = Math.clamp(busy, CALM_ACTIVITY, WILD_ACTIVITY);
  }

  /// Logarithm of the price, relative to its long-run level.
  double level(Walk factor) {
    return common * factor.level() + alone * own.level();
  }

  /// Standard deviation of the last step's noise, in logarithms.
  double sigma() {
    return sigma;
  }

  /// The last step's whole move in standard deviations of its noise, at most 6 either way.
  double shock() {
    return shock;
  }

  /// Turnover relative to its mean, by volatility and hour.
  double activity() {
    return activity;
  }
}
