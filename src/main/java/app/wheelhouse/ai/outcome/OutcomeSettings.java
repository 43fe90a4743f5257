package app.wheelhouse.ai.outcome;

/// How proposals are followed.
///
/// @param horizonMillis event time after which one is over, milliseconds; above 0
/// @param takerRate fee of a fill as a share of its value, paid at entry and exit; 0.00045 = 0.045
///   %
/// @param stopPercent distance of the stop of a proposal that names none, percent of the entry;
///   above 0, below 100
/// @param targetPercent distance of the target of a proposal that names none, percent of the entry;
///   above 0, below 100
/// @param mostOpen how many are followed at once; for one more the oldest ends at the last price
public record OutcomeSettings(
    long horizonMillis, double takerRate, double stopPercent, double targetPercent, int mostOpen) {
  /// A day, 0.045 % a fill, stop 5 %, target 10 %, 2,000 at once.
  public static final OutcomeSettings DEFAULT =
      new OutcomeSettings(24 * 3_600_000L, 0.000_45, 5, 10, 2_000);

  public OutcomeSettings {
    if (horizonMillis < 1 || mostOpen < 1) {
      throw new IllegalArgumentException("A horizon and a number to follow must be above 0");
    }
    if (!(takerRate >= 0 && takerRate < 1)) {
      throw new IllegalArgumentException("A fee is a share of 0 to 1, not " + takerRate);
    }
    if (!isDistance(stopPercent) || !isDistance(targetPercent)) {
      throw new IllegalArgumentException(
          "Stop and target are above 0 and below 100 %, not " + stopPercent + ", " + targetPercent);
    }
  }

  /// The same with another fee.
  public OutcomeSettings withTakerRate(double rate) {
    return new OutcomeSettings(horizonMillis, rate, stopPercent, targetPercent, mostOpen);
  }

  private static boolean isDistance(double percent) {
    return percent > 0 && percent < 100;
  }
}
