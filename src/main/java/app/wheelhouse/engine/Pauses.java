package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.Restriction.Recovery;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.risk.ProtectionLimits;
import app.wheelhouse.risk.RiskEngine;
import java.math.BigDecimal;

/// What pauses auto-trading until the trader starts it again: margin, losses in a row, errors in a
/// row.
final class Pauses {
  private final EngineState state;
  private final RestrictionDesk restrictions;
  private final NoticeBoard notices;
  private final ProtectionLimits limits;
  private final ErrorStreak venueErrors;
  private final ErrorStreak advisorErrors;

  Pauses(EngineState state, RestrictionDesk restrictions, NoticeBoard notices) {
    this.state = state;
    this.restrictions = restrictions;
    this.notices = notices;
    this.limits = state.config.limits().protection();
    this.venueErrors = new ErrorStreak(limits.errorStreak(), limits.errorWindowMillis());
    this.advisorErrors = new ErrorStreak(limits.errorStreak(), limits.errorWindowMillis());
  }

  /// Empty when done, else why not and what to do.
  String start() {
    for (Restriction restriction : state.status.restrictions()) {
      if (restriction.state() == TradingState.HALTED) {
        return "trading is halted ("
            + restriction.why()
            + "); "
            + ProtectionText.ending(restriction, limits, state.config.zone());
      }
    }
    BigDecimal use = RiskEngine.accountRisk(state.riskView(), state::instrument).marginUse();
    if (use.compareTo(limits.marginPause()) >= 0) {
      return "margin use is "
          + ProtectionText.percent(use)
          + " of equity (limit "
          + ProtectionText.limit(limits.marginPause())
          + "); reduce a position first";
    }
    state.status.startAuto();
    state.tally.forgiveLosses();
    restrictions.switched("auto-trading on", "Auto-trading is on");
    return "";
  }

  void byHand(String reason) {
    state.status.pauseAuto(reason);
    restrictions.switched(reason, "Auto-trading is off" + NoticeText.because(reason));
  }

  void margin(BigDecimal use) {
    pause(
        RestrictionCause.MARGIN,
        RestrictionDesk.SURVEILLANCE,
        "margin use is "
            + ProtectionText.percent(use)
            + " of equity (limit "
            + ProtectionText.limit(limits.marginPause())
            + ")");
  }

  /// Unlike other pauses it latches even with auto-trading off already.
  void liquidated(String what) {
    restrictions.byAct(
        RestrictionCause.MARGIN,
        TradingState.ACTIVE,
        Recovery.BY_HAND,
        RestrictionDesk.SURVEILLANCE,
        what,
        "Auto-trading is paused: " + what + ". Start it again when that is settled");
  }

  /// Too many losing trades in a row: automatic entries wait for the next trading day, or until the
  /// trader starts auto-trading again; its exits go on.
  ///
  /// @param won whether the newest trade was
  void losses(boolean won) {
    int inRow = state.tally.lossesInRow();
    boolean waits = state.status.holds(RestrictionCause.LOSS_STREAK);
    if (inRow >= limits.lossStreak() && !waits) {
      String why = inRow + " losing trades in a row (limit " + limits.lossStreak() + ")";
      long until = state.tally.day().end();
      restrictions.byRule(
          RestrictionCause.LOSS_STREAK,
          TradingState.ACTIVE,
          why,
          until,
          "Automatic entries wait until "
              + ProtectionText.at(until, state.config.zone())
              + ": "
              + why
              + ". Start auto-trading again to go on now");
    } else if (won && waits) {
      restrictions.lift(
          RestrictionCause.LOSS_STREAK,
          RestrictionDesk.PROTECTION,
          "a trade was won",
          "Automatic entries are welcome again: a trade was won");
    }
  }

  void venueError(String what) {
    if (venueErrors.add(state.time)) {
      errors(RestrictionCause.VENUE_ERRORS, "venue errors", what);
    }
  }

  void advisorError(String advisor, String what) {
    if (advisorErrors.add(state.time)) {
      errors(RestrictionCause.ADVISOR_ERRORS, "errors of the advisor", advisor + ": " + what);
    }
  }

  /// The advisor cannot answer until the trader has done something: one word, not one a question.
  void advisorBlocked(String advisor, String what) {
    String why = advisor + ": " + what;
    if (!pause(RestrictionCause.ADVISOR_ERRORS, RestrictionDesk.PROTECTION, why)
        && !state.status.holds(RestrictionCause.ADVISOR_ERRORS)) {
      notices.refused(NoticeText.sentence(why));
    }
  }

  private void errors(RestrictionCause cause, String kind, String newest) {
    String why =
        limits.errorStreak()
            + " "
            + kind
            + " within "
            + limits.errorWindowMillis() / 1_000
            + " s, the newest: "
            + newest;
    if (!pause(cause, RestrictionDesk.PROTECTION, why)) {
      // With auto-trading off already, the trader is to know all the same.
      notices.refused(NoticeText.sentence(why));
    }
  }

  private boolean pause(RestrictionCause cause, String who, String why) {
    if (!state.status.autoTrading()) {
      return false;
    }
    restrictions.byAct(
        cause,
        TradingState.ACTIVE,
        Recovery.BY_HAND,
        who,
        why,
        "Auto-trading is paused: " + why + ". Start it again when that is settled");
    return true;
  }
}
