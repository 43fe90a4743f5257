package app.wheelhouse.ai;

import app.wheelhouse.domain.decision.Decision;
import org.jspecify.annotations.Nullable;

/// What an advisor answers.
///
/// @param failure why there is no usable answer, a clause; null when there is one. The decision is
///   a hold then
/// @param needsTrader whether only the trader can mend the failure
/// @param latencyMillis how long it took on the clock of the events: 0 where the clock runs on by
///   itself, a drawn or recorded time on a tape
public record Advice(
    Decision decision, @Nullable String failure, boolean needsTrader, long latencyMillis) {
  /// A usable answer, at once.
  public static Advice of(Decision decision) {
    return new Advice(decision, null, false, 0);
  }
}
