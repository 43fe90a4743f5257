package app.wheelhouse.support;

/// When a [Breaker] opens, and for how long.
///
/// @param calls that are looked back on, 1 or more; until there are so many it stays closed
/// @param failurePercent of them at which it opens, above 0 to 100
/// @param restMillis before one call may try again, 2 or more
public record BreakerRule(int calls, int failurePercent, long restMillis) {
  public BreakerRule {
    if (calls < 1 || failurePercent < 1 || failurePercent > 100 || restMillis < 2) {
      throw new IllegalArgumentException(
          "Not a rule: " + calls + " calls, " + failurePercent + " %, " + restMillis + " ms");
    }
  }
}
