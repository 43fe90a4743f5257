package app.wheelhouse.engine;

import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import java.util.Locale;

/// What the desk holds against a model's proposal before it becomes an intent.
///
/// Less exposure is never held up: a close is welcome whatever the level and however late.
final class ModelCheck {
  /// A model thinks for seconds: a market that moved further meanwhile is another one.
  static final double MOST_MOVE = 0.005;

  /// A move of exactly the limit passes, whatever the last bit of the division says.
  private static final double ROUNDING = 1e-9;

  /// Longer than the longest time-out of a question.
  static final long MOST_AGE_MILLIS = 150_000;

  private ModelCheck() {}

  /// A clause that says why not; empty when nothing stands against it.
  ///
  /// @param price now
  /// @param time engine time, epoch milliseconds
  static String objection(Decision decision, double price, long time) {
    Backing backing = decision.header().backing();
    if (backing == null) {
      return "";
    }
    return switch (decision) {
      case Decision.Open _, Decision.Increase _ -> entry(decision, backing, price, time);
      case Decision.Reduce _, Decision.Close _, Decision.Hold _ -> "";
    };
  }

  private static String entry(Decision decision, Backing backing, double price, long time) {
    String objection = backing.objection();
    if (objection != null) {
      return objection;
    }
    Confidence confidence = decision.header().effective();
    if (confidence.value() < backing.least()) {
      return String.format(
          Locale.ROOT,
          "its confidence of %s%.0f %% is below the %.0f %% that level %d asks",
          backing.calibrated() == null ? "" : "calibrated ",
          100 * confidence.value(),
          100 * backing.least(),
          backing.level());
    }
    long age = time - decision.time();
    double move = price / backing.price() - 1;
    if (Double.isNaN(move)) {
      return "there is no price to compare with the one it was asked at";
    }
    if (Math.abs(move) > MOST_MOVE + ROUNDING) {
      return String.format(
          Locale.ROOT,
          "the price moved %+.2f %% in the %.0f s since it was asked (limit %.1f %%)",
          100 * move,
          age / 1_000.0,
          100 * MOST_MOVE);
    }
    return age <= MOST_AGE_MILLIS
        ? ""
        : String.format(Locale.ROOT, "its answer came after %.0f s", age / 1_000.0);
  }
}
