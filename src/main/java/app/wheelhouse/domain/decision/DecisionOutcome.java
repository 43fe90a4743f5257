package app.wheelhouse.domain.decision;

import app.wheelhouse.domain.instrument.InstrumentId;
import org.jspecify.annotations.Nullable;

/// How a proposed entry would have ended, whether it was traded or not.
///
/// @param session name of the session
/// @param sequence number of the decision in it
/// @param decidedAt engine time, epoch milliseconds
/// @param action `open_long` or `open_short`
/// @param stated the confidence that was stated
/// @param calibrated what it was taken for then; null when nobody knew
/// @param regime of the market at the decision, such as `trending`; empty when unknown
/// @param taken whether an order came of it
/// @param reward distance to the target over the distance to the stop, at the decision
/// @param result profit over the distance to the stop, after fees: 1 is a gain as large as the risk
/// @param endedAt engine time, epoch milliseconds
public record DecisionOutcome(
    String session,
    long sequence,
    Proposer proposer,
    InstrumentId instrument,
    long decidedAt,
    String action,
    Confidence stated,
    @Nullable Confidence calibrated,
    String regime,
    boolean taken,
    Ending ending,
    double reward,
    double result,
    long endedAt) {
  /// How it ended.
  public enum Ending {
    /// The target was reached first.
    TARGET,
    /// The stop was reached first, or both within one bar.
    STOP,
    /// Neither within the horizon.
    HORIZON
  }

  /// True when it made money, which is what a confidence claims.
  public boolean won() {
    return result > 0;
  }
}
