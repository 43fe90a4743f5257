package app.wheelhouse.ui.connection;

/// How a figure is to be taken.
enum Urgency {
  FINE,
  WARNING,
  BAD;

  /// Beyond this much of a budget something has to give soon.
  private static final double TIGHT = 0.8;

  private static final long SKEW_WARNING = 1_000;
  private static final long SKEW_BAD = 5_000;

  /// @param millis our clock less the venue's
  static Urgency ofSkew(long millis) {
    long off = Math.abs(millis);
    if (off > SKEW_BAD) {
      return BAD;
    }
    return off > SKEW_WARNING ? WARNING : FINE;
  }

  /// @param share of a budget that is used, 0 to 1
  static Urgency ofBudget(double share) {
    if (share >= 1) {
      return BAD;
    }
    return share >= TIGHT ? WARNING : FINE;
  }
}
