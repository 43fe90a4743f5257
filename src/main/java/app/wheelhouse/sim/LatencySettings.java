package app.wheelhouse.sim;

/// How long a simulated venue takes to answer, milliseconds.
public record LatencySettings(long minMillis, long medianMillis, long maxMillis) {
  public static final LatencySettings INSTANT = new LatencySettings(0, 0, 0);
  public static final LatencySettings DEFAULT = new LatencySettings(50, 150, 500);

  /// @throws IllegalArgumentException unless 0 ≤ min ≤ median ≤ max
  public LatencySettings {
    if (minMillis < 0 || medianMillis < minMillis || maxMillis < medianMillis) {
      throw new IllegalArgumentException(
          "A latency needs 0 ≤ min ≤ median ≤ max, not "
              + (minMillis + ", " + medianMillis + ", " + maxMillis));
    }
  }
}
