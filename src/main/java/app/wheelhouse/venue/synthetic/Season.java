package app.wheelhouse.venue.synthetic;

/// How busy the hour of the day and the day of the week are (UTC): mean about 1.
///
/// Peak when Europe and America overlap, a smaller one at the Asian open, quiet weekends.
final class Season {
  private static final int MINUTES = 1_440;
  private static final double WEEKEND = 0.65;
  private static final double VOLATILITY_EXPONENT = 0.35;

  private final double[] activity = new double[MINUTES];
  private final double[] volatility = new double[MINUTES];
  private final double weekendVolatility = StrictMath.pow(WEEKEND, VOLATILITY_EXPONENT);

  Season() {
    double sum = 0;
    for (int minute = 0; minute < MINUTES; minute++) {
      activity[minute] = 0.62 + 1.15 * bump(minute, 15 * 60, 150) + 0.45 * bump(minute, 75, 110);
      sum += activity[minute];
    }
    for (int minute = 0; minute < MINUTES; minute++) {
      activity[minute] *= MINUTES / sum;
      volatility[minute] = StrictMath.pow(activity[minute], VOLATILITY_EXPONENT);
    }
  }

  /// Factor on turnover.
  double activity(long epochMillis) {
    return activity[minute(epochMillis)] * (isWeekend(epochMillis) ? WEEKEND : 1);
  }

  /// Factor on volatility.
  double volatility(long epochMillis) {
    return volatility[minute(epochMillis)] * (isWeekend(epochMillis) ? weekendVolatility : 1);
  }

  private static double bump(int minute, int peak, double width) {
    int apart = Math.abs(minute - peak);
    double distance = Math.min(apart, MINUTES - apart) / width;
    return StrictMath.exp(-distance * distance / 2);
  }

  private static int minute(long epochMillis) {
    return (int) (Math.floorMod(epochMillis, 86_400_000L) / 60_000);
  }

  private static boolean isWeekend(long epochMillis) {
    // 1970-01-01 was a Thursday: with +3, Monday is 0 and the weekend 5 and 6.
    return Math.floorMod(Math.floorDiv(epochMillis, 86_400_000L) + 3, 7) >= 5;
  }
}
