package app.wheelhouse.exit;

import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// What the rules that move the stop do next. Prices that start a step are told a tick beyond it
/// rather than before it: at the price that is named, the step has happened.
final class StopProspects {
  private final ExitProgress progress;
  private final ExitFacts facts;
  private final @Nullable Price standing;

  /// @param facts with a mark and an entry
  StopProspects(ExitProgress progress, ExitFacts facts) {
    this.progress = progress;
    this.facts = facts;
    Price asked = progress.stop();
    Price resting = facts.stop();
    this.standing = asked != null && facts.isTighter(asked, resting) ? asked : resting;
  }

  Prospect of(ExitRule.BreakEven rule) {
    Price target = facts.target();
    if (target == null || !(facts.gain(target.toDouble()) > 0)) {
      return Prospect.done("waits for a target beyond the entry");
    }
    Price stop = StopLevels.breakEven(facts, standing);
    if (stop == null) {
      return Prospect.done(
          progress.fired().contains(RuleNames.BREAK_EVEN)
              ? "done"
              : "nothing to do: the stop is at the entry or tighter");
    }
    double way = target.toDouble() - facts.entry();
    return moving(stop, facts.entry() + rule.share().doubleValue() * way, "");
  }

  Prospect of(ExitRule.Trailing rule) {
    double best = Double.isNaN(progress.bestMark()) ? facts.mark() : progress.bestMark();
    String at = told(StopLevels.trailingPrice(facts, best, rule.distance()));
    return StopLevels.behind(facts, best, rule.distance(), standing) == null
            && !progress.rule().equals(RuleNames.TRAILING)
        ? Prospect.done("stands back at " + at + ": the stop is tighter")
        : Prospect.of("stop follows the best price, now at " + at, Prospect.FOLLOWING, 0);
  }

  Prospect of(ExitRule.TieredTrailing rule) {
    if (progress.bestMark() > 0 && Gain.reaches(facts, progress.bestMark(), rule.peakFrom())) {
      return keeping(rule);
    }
    for (ExitRule.Tier tier : rule.tiers()) {
      double at = StopLevels.lockedPrice(facts, tier.reached());
      if (!(at > 0)) {
        return outOfReach();
      }
      Price stop = StopLevels.locking(facts.markedAt(at), tier.locked(), standing);
      if (stop != null) {
        return moving(stop, at, " (" + ExitFormat.profit(tier.reached()) + ")");
      }
    }
    double from = StopLevels.lockedPrice(facts, rule.peakFrom());
    return from > 0
        ? Prospect.of(
            "keeps "
                + ExitFormat.portion(rule.keep())
                + " of the best profit from "
                + started(from)
                + " on ("
                + ExitFormat.profit(rule.peakFrom())
                + ")",
            Prospect.AT_PRICE,
            distance(from))
        : outOfReach();
  }

  private Prospect keeping(ExitRule.TieredTrailing rule) {
    double kept = facts.entry() + rule.keep().doubleValue() * (progress.bestMark() - facts.entry());
    double share = rule.keep().doubleValue() * progress.peak();
    return Prospect.of(
        "closes at "
            + told(kept)
            + " ("
            + ExitFormat.profit(share)
            + "), "
            + ExitFormat.portion(rule.keep())
            + " of the best profit of "
            + ExitFormat.profit(progress.peak()),
        Prospect.AT_PRICE,
        distance(kept));
  }

  private Prospect moving(Price stop, double at, String because) {
    return Prospect.of(
        "stop goes to " + ExitFormat.price(stop) + " at " + started(at) + because,
        Prospect.AT_PRICE,
        distance(at));
  }

  /// A short cannot gain more than its price: such a step never comes.
  private static Prospect outOfReach() {
    return Prospect.done("out of reach: the price cannot fall so far");
  }

  private double distance(double price) {
    return Math.abs(price - facts.mark()) / facts.mark();
  }

  private String started(double price) {
    RoundingMode onwards = facts.side() == Side.BUY ? RoundingMode.CEILING : RoundingMode.FLOOR;
    return ExitFormat.price(facts.instrument(), price, onwards);
  }

  private String told(double price) {
    return ExitFormat.price(facts.instrument(), price, RoundingMode.HALF_EVEN);
  }
}
