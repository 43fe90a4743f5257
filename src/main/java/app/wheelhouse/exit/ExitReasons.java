package app.wheelhouse.exit;

import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.domain.money.Price;
import java.math.RoundingMode;

/// The actions of a plan with the sentence that explains each.
final class ExitReasons {
  private ExitReasons() {}

  /// The stop goes nearer; where to stands in the action.
  static ExitAction.Tighten tighter(Price stop, ExitProgress progress, ExitFacts facts) {
    String rule = progress.rule();
    String why =
        switch (rule) {
          case RuleNames.BREAK_EVEN ->
              "The trade has come far enough towards its target: the stop is at the entry now";
          case RuleNames.TRAILING ->
              "The stop follows the best price of " + nearest(facts, progress.bestMark());
          default ->
              "Profit has reached "
                  + rule
                  + ": the stop locks in "
                  + ExitFormat.profit(facts.profit(stop.toDouble()));
        };
    return new ExitAction.Tighten(stop, rule, why);
  }

  /// The mark was faster than the stop.
  static ExitAction.Close passed(Price stop, String rule, ExitFacts facts) {
    return new ExitAction.Close(
        rule,
        "The mark at "
            + nearest(facts, facts.mark())
            + " has passed the stop at "
            + ExitFormat.price(stop)
            + " that the plan asked for ("
            + rule
            + ") and that does not rest at the venue: the position ends now");
  }

  /// Too much of the peak is gone.
  static ExitAction.Close gaveBack(
      ExitRule.TieredTrailing tiered, ExitProgress progress, ExitFacts facts) {
    return new ExitAction.Close(
        RuleNames.GIVE_BACK,
        "Profit of "
            + ExitFormat.profit(facts.profit())
            + " is down to "
            + ExitFormat.portion(tiered.keep())
            + " of its peak of "
            + ExitFormat.profit(progress.peak())
            + " or less: the position ends while most of it is left");
  }

  /// Its time is over.
  static ExitAction.Close tooOld(long millis, ExitFacts facts) {
    return new ExitAction.Close(
        RuleNames.TIME_TO_LIVE,
        "Open for "
            + ExitFormat.duration(facts.heldMillis())
            + ": its time to live of "
            + ExitFormat.duration(millis)
            + " is over");
  }

  private static String nearest(ExitFacts facts, double price) {
    return ExitFormat.price(facts.instrument(), price, RoundingMode.HALF_EVEN);
  }
}
