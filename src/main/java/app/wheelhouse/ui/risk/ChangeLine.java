package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.account.StateChange;
import app.wheelhouse.domain.account.TradingState;

/// One change of what may be traded, as the trader reads it.
///
/// @param auto whether the desk trades by itself after it
/// @param what the cause, or that auto-trading was switched
/// @param until empty when no time is known
record ChangeLine(
    String time,
    TradingState state,
    boolean auto,
    String who,
    String what,
    String why,
    String until) {
  static ChangeLine of(StateChange change, long now, RiskTimes times, RiskTexts texts) {
    var cause = change.cause();
    return new ChangeLine(
        times.text(change.time(), now),
        change.state(),
        change.autoTrading(),
        change.who(),
        cause == null ? texts.of("change.auto") : texts.word("cause", cause),
        RiskTexts.sentence(change.why()),
        change.until() == 0 ? "" : times.text(change.until(), now));
  }
}
