package app.wheelhouse.exit;

import app.wheelhouse.domain.exit.Condition;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// A plan as the trader reads it: each rule with where it stands, and what comes next.
public final class ExitOutlook {
  /// Within this of its end, the age of a position is what the trader needs to know first.
  private static final long SOON = 3_600_000;

  private ExitOutlook() {}

  /// One rule as the trader reads it.
  ///
  /// @param rule such as `Break-even at 50 % of the way to the target`
  /// @param status such as `stop goes to 108,200 at 109,450` or `done`; of an invalidation
  ///   [ConditionWatch#status] knows more
  /// @param fired whether it has acted
  public record Line(String rule, String status, boolean fired) {}

  /// One line a rule, in the order of the plan.
  public static List<Line> lines(ExitPlan plan, ExitProgress progress, ExitFacts facts) {
    List<Line> lines = new ArrayList<>();
    for (ExitRule rule : plan.rules()) {
      lines.add(
          new Line(
              name(rule), prospect(rule, progress, facts).status(), fired(rule, progress.fired())));
    }
    return List.copyOf(lines);
  }

  /// The step that comes next, such as `Stop goes to 108,200 at 109,450`; empty when the plan has
  /// none left.
  public static String next(ExitPlan plan, ExitProgress progress, ExitFacts facts) {
    Price asked = progress.stop();
    if (!plan.rules().isEmpty() && asked != null && facts.isTighter(asked, facts.stop())) {
      return "Stop is on its way to " + ExitFormat.price(asked);
    }
    Prospect first = Prospect.done("");
    for (ExitRule rule : plan.rules()) {
      Prospect prospect = prospect(rule, progress, facts);
      first = prospect.isBefore(first) ? prospect : first;
    }
    return first.next();
  }

  private static Prospect prospect(ExitRule rule, ExitProgress progress, ExitFacts facts) {
    if (rule instanceof ExitRule.TimeToLive(long millis)) {
      long left = millis - facts.heldMillis();
      return left <= 0
          ? Prospect.of("closes now", Prospect.DUE, 0)
          : Prospect.of(
              "closes in " + ExitFormat.duration(left),
              left <= SOON ? Prospect.DUE : Prospect.AT_TIME,
              0);
    }
    if (rule instanceof ExitRule.Invalidation(Condition condition)) {
      return new Prospect(
          "looked at when a bar closes",
          "Closes when " + condition.text() + " as a bar closes",
          Prospect.ON_CONDITION,
          0);
    }
    if (!facts.arePriced()) {
      return Prospect.done("waits for a price");
    }
    StopProspects stops = new StopProspects(progress, facts);
    return switch (rule) {
      case ExitRule.BreakEven breakEven -> stops.of(breakEven);
      case ExitRule.Trailing trailing -> stops.of(trailing);
      case ExitRule.TieredTrailing tiered -> stops.of(tiered);
      case ExitRule.TimeToLive _, ExitRule.Invalidation _ -> Prospect.done("");
    };
  }

  private static String name(ExitRule rule) {
    return switch (rule) {
      case ExitRule.BreakEven(BigDecimal share) ->
          "Break-even at " + ExitFormat.portion(share) + " of the way to the target";
      case ExitRule.Trailing(BigDecimal distance) ->
          "Trailing stop " + ExitFormat.portion(distance) + " behind the best price";
      case ExitRule.TieredTrailing tiered -> name(tiered);
      case ExitRule.TimeToLive(long millis) -> "Time to live " + ExitFormat.duration(millis);
      case ExitRule.Invalidation(Condition condition) -> "Ends when " + condition.text();
    };
  }

  private static String name(ExitRule.TieredTrailing tiered) {
    String steps =
        tiered.tiers().stream()
            .map(tier ->
                ExitFormat.profit(tier.reached()) + " locks " + ExitFormat.profit(tier.locked()))
            .collect(Collectors.joining(", "));
    return "Tiered trailing: "
        + (steps.isEmpty() ? "" : steps + "; ")
        + "from "
        + ExitFormat.profit(tiered.peakFrom())
        + " on "
        + ExitFormat.portion(tiered.keep())
        + " of the peak";
  }

  private static boolean fired(ExitRule rule, SortedSet<String> fired) {
    return switch (rule) {
      case ExitRule.BreakEven _ -> fired.contains(RuleNames.BREAK_EVEN);
      case ExitRule.Trailing _ -> fired.contains(RuleNames.TRAILING);
      case ExitRule.TieredTrailing _ ->
          fired.contains(RuleNames.GIVE_BACK) || fired.stream().anyMatch(RuleNames::isOfTier);
      case ExitRule.TimeToLive _ -> fired.contains(RuleNames.TIME_TO_LIVE);
      case ExitRule.Invalidation _ -> false;
    };
  }
}
