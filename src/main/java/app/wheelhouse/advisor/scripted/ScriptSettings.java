package app.wheelhouse.advisor.scripted;

import java.util.List;

/// How a scripted model server answers.
///
/// @param seed of all its draws
/// @param malformed share of replies that are no proper answer, 0 to 1
/// @param latencyMillis before the first byte of each answer
/// @param slowMillis before the first byte when the fault is SLOW_FIRST_BYTE
/// @param faults what goes wrong how often
/// @param models that it lists; it answers under any name
public record ScriptSettings(
    long seed,
    double malformed,
    long latencyMillis,
    long slowMillis,
    FaultShares faults,
    List<String> models) {
  public ScriptSettings {
    models = List.copyOf(models);
    if (!(malformed >= 0 && malformed <= 1) || latencyMillis < 0 || slowMillis < 0) {
      throw new IllegalArgumentException(
          "Not settings of a model server: malformed " + malformed + ", latency " + latencyMillis);
    }
  }

  /// A tenth malformed, at once, without faults.
  public static ScriptSettings standard(long seed) {
    return new ScriptSettings(
        seed,
        0.1,
        0,
        60_000,
        FaultShares.NONE,
        List.of("scripted:latest", "scripted-large:latest"));
  }

  public ScriptSettings withMalformed(double share) {
    return new ScriptSettings(seed, share, latencyMillis, slowMillis, faults, models);
  }

  public ScriptSettings withLatency(long millis) {
    return new ScriptSettings(seed, malformed, millis, slowMillis, faults, models);
  }

  public ScriptSettings withSlow(long millis) {
    return new ScriptSettings(seed, malformed, latencyMillis, millis, faults, models);
  }

  public ScriptSettings withFaults(FaultShares shares) {
    return new ScriptSettings(seed, malformed, latencyMillis, slowMillis, shares, models);
  }
}
