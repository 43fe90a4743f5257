package app.wheelhouse.domain.exit;

import java.util.List;

/// What watches over one open position besides the stop and target that rest at the venue.
///
/// All rules are looked at on every mark; the tightest stop wins and a stop never loosens.
///
/// @param rules in the order in which they are shown, at most 24, one of each kind and as many
///   invalidations as fit; empty for a position that is left alone
public record ExitPlan(List<ExitRule> rules) {
  /// No rule: only the resting stop and target end the position.
  public static final ExitPlan NONE = new ExitPlan(List.of());

  /// The most rules of a plan.
  public static final int MOST_RULES = 24;

  /// @throws IllegalArgumentException when there are too many rules, or two of a kind
  public ExitPlan {
    rules = List.copyOf(rules);
    if (rules.size() > MOST_RULES) {
      throw new IllegalArgumentException(
          "An exit plan takes at most " + MOST_RULES + " rules, not " + rules.size());
    }
    for (int i = 0; i < rules.size(); i++) {
      for (int j = 0; j < i; j++) {
        requireDifferent(rules.get(j), rules.get(i));
      }
    }
  }

  private static void requireDifferent(ExitRule first, ExitRule second) {
    if (first.equals(second)) {
      throw new IllegalArgumentException("The exit plan has the same rule twice: keep one");
    }
    if (first.getClass() == second.getClass() && !(first instanceof ExitRule.Invalidation)) {
      throw new IllegalArgumentException(
          "The exit plan has two rules of a kind, " + first + " and " + second + ": keep one");
    }
  }
}
