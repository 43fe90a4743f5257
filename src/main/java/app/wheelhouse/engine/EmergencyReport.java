package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the emergency stop does and did, one step a thing; a step is updated in place.
///
/// @param startedAt engine time, epoch milliseconds
/// @param flat true once no position and no entry is left
/// @param steps in the order in which they began
public record EmergencyReport(long startedAt, boolean flat, List<Step> steps) {
  public EmergencyReport {
    steps = List.copyOf(steps);
  }

  /// One thing that the stop takes care of.
  ///
  /// @param instrument null for what concerns the whole account
  /// @param what such as `Entry, buy 0.02 BTC at 110,050` or `Long 0.02 BTC`
  /// @param detail what was done last and what came of it, for the trader
  /// @param time engine time of the last change, epoch milliseconds
  public record Step(
      Kind kind,
      @Nullable InstrumentId instrument,
      String what,
      Outcome outcome,
      String detail,
      long time) {}

  /// Kinds of steps, in the order in which they are taken.
  public enum Kind {
    HALT,
    CANCEL_ENTRY,
    CLOSE,
    VERIFY,
    CANCEL_LEFTOVER
  }

  /// How far a step is.
  public enum Outcome {
    RUNNING,
    DONE,
    FAILED
  }
}
