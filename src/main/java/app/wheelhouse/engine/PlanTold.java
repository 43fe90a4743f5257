package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.exit.Condition;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.exit.ExitAction;
import app.wheelhouse.exit.ExitOutlook;
import app.wheelhouse.exit.ExitPlans;
import java.util.List;

/// Tells the record and the trader what a plan does.
final class PlanTold {
  /// The trader is told of each rule's first move, and of further ones not more often than this.
  private static final long AGAIN_MILLIS = 300_000;

  private final EngineState state;
  private final Newsroom newsroom;
  private final NoticeBoard notices;

  PlanTold(EngineState state, Newsroom newsroom, NoticeBoard notices) {
    this.state = state;
    this.newsroom = newsroom;
    this.notices = notices;
  }

  /// For the record: the plan as it stands.
  void recorded(HeldPlan held) {
    Position position = held.position();
    newsroom.later(
        new EngineNews.PlanChanged(
            state.config.account(),
            position.instrument(),
            held.plan(),
            PlanRecord.text(position, held.progress()),
            state.time));
  }

  /// The plan is another one now.
  void changed(HeldPlan held, String how) {
    String rules = rules(held);
    notices.status(
        "Exit plan of "
            + held.instrument().symbol()
            + " "
            + how
            + ": "
            + (held.plan().equals(ExitPlan.NONE)
                ? "off; only its stop and target end the position"
                : rules));
  }

  /// A plan starts with conditions of the decision behind it.
  void watches(HeldPlan held) {
    List<String> conditions =
        ExitPlans.conditions(held.plan()).stream()
            .map(Condition::text)
            .filter(text -> !held.unchecked().containsKey(text))
            .toList();
    if (!conditions.isEmpty()) {
      notices.status(
          "Exit plan of "
              + held.instrument().symbol()
              + " ends the position at a closed bar with "
              + String.join(" or ", conditions));
    }
  }

  /// Conditions of the plan that this session cannot check.
  void unchecked(HeldPlan held) {
    held.unchecked()
        .forEach((condition, why) ->
            notices.refused(
                "Exit plan of "
                    + held.instrument().symbol()
                    + " does not check "
                    + condition
                    + ": "
                    + why));
  }

  /// The plan moved a stop, or placed the missing one.
  void tightened(HeldPlan held, ExitAction.Tighten action) {
    if (held.isToTell(action.rule(), state.time, AGAIN_MILLIS)) {
      notices.status(
          "Exit plan moved the stop of "
              + held.instrument().symbol()
              + " to "
              + NoticeText.number(action.stop().value())
              + ": "
              + continued(action.why()));
    }
  }

  /// The plan could not move a stop.
  void notMoved(HeldPlan held, String reason) {
    if (held.isToTell(reason, state.time, AGAIN_MILLIS)) {
      notices.refused(
          "Exit plan could not move the stop of "
              + held.instrument().symbol()
              + ": "
              + continued(reason));
    }
  }

  /// The plan threw.
  void failed(HeldPlan held) {
    notices.refused(
        "Exit plan of "
            + held.instrument().symbol()
            + " failed and rests; its stop and target stay at the venue. Watch the position and set"
            + " the plan anew; the log holds the details");
  }

  /// The plan ends the position.
  void closes(HeldPlan held, ExitAction.Close action) {
    notices.status(
        "Exit plan closes "
            + NoticeText.position(held.position())
            + " at market: "
            + continued(action.why()));
  }

  private String rules(HeldPlan held) {
    double mark = held.mark(state.market(held.instrument().id()));
    return String.join(
        "; ",
        ExitOutlook.lines(held.plan(), held.progress(), held.facts(mark, state.time)).stream()
            .map(ExitOutlook.Line::rule)
            .toList());
  }

  /// A sentence as the end of another one: small, without its full stop.
  private static String continued(String sentence) {
    int end = sentence.endsWith(".") ? sentence.length() - 1 : sentence.length();
    return end == 0 ? "" : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1, end);
  }
}
