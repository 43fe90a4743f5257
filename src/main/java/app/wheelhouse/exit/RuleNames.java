package app.wheelhouse.exit;

import app.wheelhouse.domain.exit.ExitRule;

/// The short names of rules, as actions and the record of what has fired carry them.
final class RuleNames {
  static final String BREAK_EVEN = "break-even";
  static final String TRAILING = "trailing";
  static final String GIVE_BACK = "give-back";
  static final String TIME_TO_LIVE = "time to live";

  private static final String TIER = "tier ";

  private RuleNames() {}

  /// Such as `tier +8 %`.
  static String of(ExitRule.Tier tier) {
    return TIER + ExitFormat.profit(tier.reached());
  }

  /// Whether a name is one of those above.
  static boolean isOfTier(String name) {
    return name.startsWith(TIER);
  }
}
