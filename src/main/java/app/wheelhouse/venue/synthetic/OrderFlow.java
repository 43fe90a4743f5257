package app.wheelhouse.venue.synthetic;

import app.wheelhouse.domain.order.Side;

/// Market orders of the synthetic crowd: when they come, how large, on which side.
///
/// Arrivals excite each other (a Hawkes process with exponential kernel, its decay taken window by
/// window); sizes are log-normal; sides follow the short-term drift and tend to repeat.
final class OrderFlow {
  private static final double DECAY_SECONDS = 1.5;
  private static final double BRANCHING = 0.4;
  private static final double MOST_EXCITED = 6;
  private static final double SIZE_SPREAD = 1.25;
  private static final double REPEAT = 0.3;
  private static final double LARGEST = 40;

  private final Draws draws;
  private final double perMilli;
  private final double meanNotional;
  private final double kept;
  private final double kick;
  private double excitement;
  private double pressure;
  private double rate;
  private double sizeFactor = 1;
  private double frenzy = 1;
  private Side last = Side.BUY;

  /// @param perSecond mean orders a second
  /// @param turnover mean notional traded a day
  /// @param windowMillis how often [#enterWindow] is called
  OrderFlow(Draws draws, double perSecond, double turnover, double windowMillis) {
    this.draws = draws;
    perMilli = perSecond / 1_000;
    meanNotional = turnover / (86_400 * perSecond);
    kept = StrictMath.exp(-windowMillis / 1_000 / DECAY_SECONDS);
    kick = BRANCHING / (DECAY_SECONDS * perSecond);
  }

  /// Takes the market's mood for the next window.
  void enterWindow(Motion motion) {
    excitement *= kept;
    pressure = 0.92 * pressure + 0.2 * motion.shock();
    frenzy = StrictMath.pow(motion.activity(), 0.7);
    sizeFactor = StrictMath.pow(motion.activity(), 0.3);
    rate = perMilli * frenzy * (0.45 + 0.56 * Math.abs(motion.shock()));
  }

  /// Milliseconds to the next order, at the present intensity.
  double gapMillis() {
    return draws.exponential() / (rate * (0.6 + excitement));
  }

  /// Size of an order that arrives now at this price, base units.
  double arrive(double price) {
    excitement = Math.min(MOST_EXCITED, excitement + kick / frenzy);
    double notional = meanNotional * sizeFactor * Math.min(LARGEST, draws.logNormal(SIZE_SPREAD));
    return notional / price;
  }

  /// The aggressor's side; `gap` is how far the fair price is from the mid, in spreads.
  Side side(double gap) {
    if (draws.uniform() >= REPEAT) {
      double urge = pressure + 0.8 * Math.clamp(gap, -2, 2);
      double buys = 0.5 + 0.42 * urge / (1 + Math.abs(urge));
      last = draws.uniform() < buys ? Side.BUY : Side.SELL;
    }
    return last;
  }

  /// The short-term drift, about −1 to 1.
  double pressure() {
    return pressure;
  }
}
