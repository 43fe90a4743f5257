package app.wheelhouse.ai.calibration;

import java.util.Locale;

/// Whether a stated confidence says anything.
public sealed interface Verdict {
  /// For the trader, plain.
  String sentence();

  /// Nobody can know yet.
  record TooFew(int n, int needed) implements Verdict {
    @Override
    public String sentence() {
      return "No skill yet: " + n + " of " + needed + " decisions needed.";
    }
  }

  /// It says no more than the base rate.
  record NoSkill(int n, double baseRate) implements Verdict {
    @Override
    public String sentence() {
      return "No skill: with "
          + n
          + " decisions its stated confidence says no more than the base rate of "
          + percent(baseRate)
          + ".";
    }
  }

  /// It tells winners from losers.
  ///
  /// @param meanStated 0 to 1
  record Skill(int n, double baseRate, double meanStated) implements Verdict {
    @Override
    public String sentence() {
      return "Skill: with "
          + n
          + " decisions its confidence tells winners from losers. It states "
          + percent(meanStated)
          + " on average and won "
          + percent(baseRate)
          + "; the lower of stated and calibrated counts.";
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
