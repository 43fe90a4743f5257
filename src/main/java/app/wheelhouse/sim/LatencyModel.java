package app.wheelhouse.sim;

import app.wheelhouse.domain.order.ClientOrderId;

/// How long the venue takes: log-normal around the median, cut to the range.
record LatencyModel(LatencySettings settings, Draws draws) {
  /// Standard deviation of the logarithm: one delay in three is off by more than a factor of 1.6.
  private static final double SPREAD = 0.5;

  /// Milliseconds for one step of one order.
  ///
  /// @param purpose `submit`, `cancel` …: each has its own draw
  long millis(ClientOrderId id, String purpose) {
    if (settings.maxMillis() == 0) {
      return 0;
    }
    double factor = StrictMath.exp(SPREAD * draws.normal(id, "latency-" + purpose));
    long drawn = StrictMath.round(settings.medianMillis() * factor);
    return Math.clamp(drawn, settings.minMillis(), settings.maxMillis());
  }
}
