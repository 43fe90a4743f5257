package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.StateChange;
import app.wheelhouse.domain.account.TradingState;

/// One change of what may be traded, as the trader reads it.
///
/// @param zone amber where it pauses auto-trading or lets it wait
/// @param chip the state in a word or two
/// @param what the cause, or that auto-trading was switched
/// @param until empty when no time is known
record ChangeLine(
    String time,
    TradingState state,
    Zone zone,
    String chip,
    String who,
    String what,
    String why,
    String until) {
  static ChangeLine of(StateChange change, long now, RiskTimes times, RiskTexts texts) {
    RestrictionCause cause = change.cause();
    boolean pauses = cause != null && pauses(change, cause);
    return new ChangeLine(
        times.text(change.time(), now),
        change.state(),
        pauses ? Zone.WATCH : Zone.of(change.state()),
        pauses ? texts.pause(cause) : chip(change, texts),
        change.who(),
        cause == null ? texts.of("change.auto") : texts.word("cause", cause),
        RiskTexts.sentence(change.why()),
        change.until() == 0 ? "" : times.text(change.until(), now));
  }

  private static String chip(StateChange change, RiskTexts texts) {
    boolean auto = change.state() == TradingState.ACTIVE && change.autoTrading();
    return auto ? texts.of("state.auto") : texts.word("state", change.state());
  }

  /// Whether it holds automatic entries back although trading by hand is free. Waiting after losses
  /// has an end, and its switch stays on; a pause switches auto-trading off.
  private static boolean pauses(StateChange change, RestrictionCause cause) {
    return change.state() == TradingState.ACTIVE
        && switch (cause) {
          case LOSS_STREAK -> change.until() > change.time();
          case MARGIN, VENUE_ERRORS, ADVISOR_ERRORS -> !change.autoTrading();
          case KILL_SWITCH,
              BY_HAND,
              NOT_ARMED,
              RECONCILING,
              DRAWDOWN,
              DEEP_DRAWDOWN,
              DAILY_LOSS,
              FEED,
              DISK ->
              false;
        };
  }
}
