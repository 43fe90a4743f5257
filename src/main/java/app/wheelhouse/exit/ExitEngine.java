package app.wheelhouse.exit;

import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs an exit plan, one mark at a time.
///
/// Every rule looks at every mark. The tightest stop that any of them has asked for is kept in the
/// progress and asked for until it rests at the venue, so that a move that failed is tried again
/// and a stop that was loosened by hand is brought back. It is never looser than before, nor does a
/// step ever ask for one that is looser than the resting one. Where the mark has already passed a
/// stop that does not rest yet, the position ends instead.
///
/// Break-even needs a target; without one that lies beyond the entry it waits, since the stop alone
/// says nothing about how far the trade was to go. Invalidations are not looked at here: they hold
/// or not when a bar closes, see [ConditionWatch]. Age counts from the first fill, so a restart
/// does not give a position new life.
public final class ExitEngine {
  private ExitEngine() {}

  /// What the plan asks for at this mark. The progress comes back as the same object when the mark
  /// brought nothing new. Asked twice with the same facts, the second step changes nothing more.
  public static ExitStep step(ExitPlan plan, ExitProgress progress, ExitFacts facts) {
    boolean priced = facts.arePriced();
    ExitProgress now = priced ? progress.at(facts) : progress;
    ExitAction.@Nullable Close close = null;
    List<ExitRule> rules = plan.rules();
    // By index: an iterator for each mark of each position is garbage.
    for (int i = 0; i < rules.size(); i++) {
      ExitRule rule = rules.get(i);
      if (priced) {
        now = askForStop(rule, now, facts);
      }
      close = close == null ? closing(rule, now, facts, priced) : close;
    }
    if (close != null) {
      return new ExitStep(now.firing(close.rule()), close);
    }
    return new ExitStep(now, priced ? towards(now, facts) : ExitAction.STAY);
  }

  private static ExitProgress askForStop(ExitRule rule, ExitProgress now, ExitFacts facts) {
    return switch (rule) {
      case ExitRule.BreakEven(BigDecimal share) -> {
        Price target = facts.target();
        if (target == null
            || !(facts.gain(target.toDouble()) > 0)
            || !Gain.makesWay(facts, target, share)) {
          yield now;
        }
        yield asking(now, StopLevels.breakEven(facts, now.stop()), RuleNames.BREAK_EVEN);
      }
      case ExitRule.Trailing(BigDecimal distance) ->
          asking(
              now,
              StopLevels.behind(facts, now.bestMark(), distance, now.stop()),
              RuleNames.TRAILING);
      case ExitRule.TieredTrailing tiered -> askForTier(tiered, now, facts);
      case ExitRule.TimeToLive _, ExitRule.Invalidation _ -> now;
    };
  }

  /// The highest tier that the mark has reached: those below lock less.
  private static ExitProgress askForTier(
      ExitRule.TieredTrailing tiered, ExitProgress now, ExitFacts facts) {
    List<ExitRule.Tier> tiers = tiered.tiers();
    for (int i = tiers.size() - 1; i >= 0; i--) {
      ExitRule.Tier tier = tiers.get(i);
      if (Gain.reaches(facts, facts.mark(), tier.reached())) {
        Price wanted = StopLevels.locking(facts, tier.locked(), now.stop());
        return wanted == null ? now : now.asking(wanted, RuleNames.of(tier));
      }
    }
    return now;
  }

  private static ExitProgress asking(ExitProgress now, @Nullable Price wanted, String rule) {
    return wanted == null ? now : now.asking(wanted, rule);
  }

  private static ExitAction.@Nullable Close closing(
      ExitRule rule, ExitProgress now, ExitFacts facts, boolean priced) {
    return switch (rule) {
      case ExitRule.TieredTrailing tiered ->
          priced
                  && Gain.reaches(facts, now.bestMark(), tiered.peakFrom())
                  && Gain.keepsAtMost(facts, now.bestMark(), tiered.keep())
              ? ExitReasons.gaveBack(tiered, now, facts)
              : null;
      case ExitRule.TimeToLive(long millis) ->
          facts.heldMillis() >= millis ? ExitReasons.tooOld(millis, facts) : null;
      case ExitRule.BreakEven _, ExitRule.Trailing _, ExitRule.Invalidation _ -> null;
    };
  }

  /// From the resting stop to the one that the plan has asked for.
  private static ExitAction towards(ExitProgress now, ExitFacts facts) {
    Price wanted = now.stop();
    if (wanted == null || !isTickTighter(facts, wanted)) {
      return ExitAction.STAY;
    }
    return StopLevels.isPassed(facts, wanted)
        ? ExitReasons.passed(wanted, now.rule(), facts)
        : ExitReasons.tighter(wanted, now, facts);
  }

  private static boolean isTickTighter(ExitFacts facts, Price wanted) {
    Price resting = facts.stop();
    return resting == null
        || facts.isTighter(wanted, resting)
            && wanted
                    .value()
                    .subtract(resting.value())
                    .abs()
                    .compareTo(facts.instrument().tickSize())
                >= 0;
  }
}
