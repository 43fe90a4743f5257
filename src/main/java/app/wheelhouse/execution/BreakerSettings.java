package app.wheelhouse.execution;

/// When a [CircuitBreaker] opens and how it closes again.
///
/// @param failures in a row that open it, 1 or more
/// @param openMillis how long nothing is let through
/// @param probes orders that must be answered before it closes, 1 or more
public record BreakerSettings(int failures, long openMillis, int probes) {
  public BreakerSettings {
    if (failures < 1 || openMillis < 0 || probes < 1) {
      throw new IllegalArgumentException(
          "Not a breaker: " + failures + " failures, " + openMillis + " ms, " + probes + " probes");
    }
  }

  /// 5 failures, 300 s, 3 probes.
  public static BreakerSettings standard() {
    return new BreakerSettings(5, 300_000, 3);
  }
}
