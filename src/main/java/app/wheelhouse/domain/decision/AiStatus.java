package app.wheelhouse.domain.decision;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.List;

/// How the desk's model is doing, to be shown; it changes nothing.
///
/// @param model `back end:id`
/// @param sentence what is wrong and what to do; empty when all is well
/// @param thinking questions that wait for an answer, oldest first
/// @param spentMicros today, millionths of a US dollar
/// @param budgetMicros a day's most; 0 allows only what is free
/// @param calls today
/// @param tokens today, both ways
/// @param nextTry epoch milliseconds when a resting back end is tried again; 0 when it does not
///   rest
/// @param time engine time, epoch milliseconds
public record AiStatus(
    String model,
    Light light,
    String sentence,
    List<Thinking> thinking,
    long spentMicros,
    long budgetMicros,
    long calls,
    long tokens,
    long nextTry,
    long time) {
  public AiStatus {
    thinking = List.copyOf(thinking);
  }

  /// What colour the lamp has.
  public enum Light {
    /// It answered, or was not asked yet.
    READY,
    /// The last call failed; it is asked again by itself.
    FAILING,
    /// Left alone for a while after repeated failures, or until tomorrow's budget.
    RESTING,
    /// Only the trader can mend it.
    BLOCKED
  }

  /// A question that waits for an answer.
  ///
  /// @param trigger why it was asked
  /// @param since engine time, epoch milliseconds
  /// @param text the end of what has come so far
  public record Thinking(InstrumentId instrument, String trigger, long since, String text) {}
}
