package app.wheelhouse.venue.synthetic;

/// Coefficients of a [Walk] for one step length, so that the same process runs at every length.
///
/// An Ornstein-Uhlenbeck state keeps exp(−dt/τ) of itself and gains a normal kick of sd·sqrt(1 −
/// keep²), which is exact for any dt.
///
/// @param seconds step length
/// @param rootYears square root of the step in years
/// @param release share of a pending jump that arrives within the step
/// @param rangePull share of the way back to the middle of a range
/// @param longPull share of the way back to the long-run level
record Pace(
    double seconds,
    double rootYears,
    Decay fast,
    Decay slow,
    Decay trend,
    double release,
    double rangePull,
    double longPull) {

  /// How much of a mean-reverting state stays, and the size of its new noise for a unit state.
  record Decay(double keep, double kick) {
    static Decay of(double seconds, double timeConstant) {
      double keep = StrictMath.exp(-seconds / timeConstant);
      return new Decay(keep, StrictMath.sqrt(1 - keep * keep));
    }
  }

  private static final double DAY = 86_400;
  private static final double YEAR = 365.25 * DAY;

  static Pace ofSeconds(double seconds) {
    return new Pace(
        seconds,
        StrictMath.sqrt(seconds / YEAR),
        Decay.of(seconds, 3_000),
        Decay.of(seconds, 2.5 * DAY),
        Decay.of(seconds, 9 * DAY),
        1 - StrictMath.exp(-seconds / 12),
        1 - StrictMath.exp(-seconds / 3_600),
        1 - StrictMath.exp(-seconds / (200 * DAY)));
  }

  double days() {
    return seconds / DAY;
  }
}
