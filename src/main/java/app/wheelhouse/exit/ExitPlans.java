package app.wheelhouse.exit;

import app.wheelhouse.domain.exit.Condition;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The plans of the house.
public final class ExitPlans {
  private static final ExitRule BREAK_EVEN = new ExitRule.BreakEven(new BigDecimal("0.5"));
  private static final ExitRule TIERS =
      new ExitRule.TieredTrailing(
          List.of(tier("0.08", "0.03"), tier("0.15", "0.08"), tier("0.25", "0.15")),
          new BigDecimal("0.25"),
          new BigDecimal("0.7"));
  private static final ExitRule LIFE = new ExitRule.TimeToLive(36 * 3_600_000L);

  private ExitPlans() {}

  /// Of a position that auto-trading opened: break-even at half of the way to the target; +8 → +3,
  /// +15 → +8, +25 → +15 %, and from a peak of +25 % on 70 % of it; 36 hours to live.
  public static ExitPlan automatic() {
    return new ExitPlan(List.of(BREAK_EVEN, TIERS, LIFE));
  }

  /// Of a position that the trader opened: the same without time to live. Neither its age nor a
  /// proposal of a model closes it unless the trader says so.
  public static ExitPlan byHand() {
    return new ExitPlan(List.of(BREAK_EVEN, TIERS));
  }

  /// The plan with these invalidations behind its rules; those that it has already come once.
  ///
  /// @throws IllegalArgumentException when they are more than a plan takes
  public static ExitPlan with(ExitPlan plan, List<Condition> conditions) {
    List<ExitRule> rules = new ArrayList<>(plan.rules());
    for (Condition condition : conditions) {
      ExitRule rule = new ExitRule.Invalidation(condition);
      if (!rules.contains(rule)) {
        rules.add(rule);
      }
    }
    return new ExitPlan(rules);
  }

  /// The conditions of a plan, in its order.
  public static List<Condition> conditions(ExitPlan plan) {
    List<Condition> conditions = new ArrayList<>();
    for (ExitRule rule : plan.rules()) {
      if (rule instanceof ExitRule.Invalidation(Condition condition)) {
        conditions.add(condition);
      }
    }
    return List.copyOf(conditions);
  }

  private static ExitRule.Tier tier(String reached, String locked) {
    return new ExitRule.Tier(new BigDecimal(reached), new BigDecimal(locked));
  }
}
