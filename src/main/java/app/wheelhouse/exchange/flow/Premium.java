package app.wheelhouse.exchange.flow;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;

/// How far the mark stands above the oracle, and the funding rate that follows from it.
///
/// The premium reverts to zero within some twenty minutes. Hourly rate: (premium + clamp(0.01 % −
/// premium, ±0.05 %)) / 8, at most 4 %.
final class Premium {
  private static final double SPREAD = 2.0e-4;
  private static final double REVERTS_MILLIS = 1_200_000;
  private static final double INTEREST = 1.0e-4;
  private static final double CLAMP = 5.0e-4;
  private static final double MOST_RATE = 0.04;
  private static final int RATE_DECIMALS = 8;
  private static final double RATE_STEPS = 1.0e8;

  private final RandomGenerator draws;
  private double premium;

  Premium(RandomGenerator draws) {
    this.draws = draws;
    premium = SPREAD * draws.nextGaussian();
  }

  /// Lets this many milliseconds pass.
  void pass(double millis) {
    double kept = StrictMath.exp(-millis / REVERTS_MILLIS);
    premium = premium * kept + SPREAD * StrictMath.sqrt(1 - kept * kept) * draws.nextGaussian();
  }

  /// The oracle's price under a fair price.
  double oracle(double fair) {
    return fair / (1 + premium);
  }

  /// The rate of one hour.
  BigDecimal hourlyRate() {
    double eightHours = premium + Math.clamp(INTEREST - premium, -CLAMP, CLAMP);
    double hour = Math.clamp(eightHours / 8, -MOST_RATE, MOST_RATE);
    return BigDecimal.valueOf(Math.round(hour * RATE_STEPS), RATE_DECIMALS);
  }
}
