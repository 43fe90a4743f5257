package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.exit.ExitPlans;
import java.util.List;
import java.util.Locale;

/// The exit plans that a trader can give a position; conditions that were added by hand stay with
/// it while a plan is on.
enum PlanChoice {
  /// Every rule that automatic positions get.
  FULL,
  /// Break-even and trailing: the stop follows, nothing else closes.
  TRAILING,
  /// Only the resting stop and target.
  OFF,
  /// Some other set of rules; cannot be chosen.
  OWN;

  static final List<PlanChoice> CHOICES = List.of(FULL, TRAILING, OFF);

  static PlanChoice of(ExitPlan plan) {
    List<ExitRule> rules = plan.rules();
    if (rules.isEmpty()) {
      return OFF;
    }
    List<ExitRule> base = rules.stream().filter(rule -> !isCondition(rule)).toList();
    if (base.equals(ExitPlans.automatic().rules())) {
      return FULL;
    }
    return base.equals(ExitPlans.byHand().rules()) ? TRAILING : OWN;
  }

  /// What choosing this makes of the present plan.
  ExitPlan over(ExitPlan present) {
    return switch (this) {
      case FULL -> ExitPlans.with(ExitPlans.automatic(), ExitPlans.conditions(present));
      case TRAILING -> ExitPlans.with(ExitPlans.byHand(), ExitPlans.conditions(present));
      case OFF -> ExitPlan.NONE;
      case OWN -> present;
    };
  }

  private static boolean isCondition(ExitRule rule) {
    return rule instanceof ExitRule.Invalidation;
  }

  /// The end of the text key.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
