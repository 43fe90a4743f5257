package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.Restriction.Recovery;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.StateChange;
import app.wheelhouse.domain.account.TradingState;
import org.jspecify.annotations.Nullable;

/// Imposes and lifts restrictions: each change goes into the status, to the record and to the
/// trader.
final class RestrictionDesk {
  static final String YOU = "you";
  static final String PROTECTION = "account protection";
  static final String SURVEILLANCE = "surveillance";

  private final EngineState state;
  private final Newsroom newsroom;
  private final NoticeBoard notices;
  private Runnable noNewExposure = () -> {};

  RestrictionDesk(EngineState state, Newsroom newsroom, NoticeBoard notices) {
    this.state = state;
    this.newsroom = newsroom;
    this.notices = notices;
  }

  /// Who takes back the entries that still wait at the venue: filled later, they would be what a
  /// restriction forbids.
  void whenStopped(Runnable cancelEntries) {
    noNewExposure = cancelEntries;
  }

  /// Restricts trading until its rule lets go.
  ///
  /// @param until engine time at which it ends by itself; 0 when no time is known
  void byRule(RestrictionCause cause, TradingState to, String why, long until, String notice) {
    impose(
        new Restriction(
            cause, to, PROTECTION, why, state.time, until, Restriction.Recovery.BY_RULE),
        notice);
  }

  /// Restricts trading, or pauses auto-trading, until a deliberate act.
  void byAct(
      RestrictionCause cause,
      TradingState to,
      Recovery recovery,
      String who,
      String why,
      String notice) {
    impose(new Restriction(cause, to, who, why, state.time, 0, recovery), notice);
  }

  /// Ends a restriction.
  void lift(RestrictionCause cause, String who, String why, String notice) {
    state.status.lift(cause);
    changed(cause, who, why, 0, notice);
  }

  /// The trader switched auto-trading; the status knows already.
  void switched(String why, String notice) {
    changed(null, YOU, why, 0, notice);
  }

  private void impose(Restriction restriction, String notice) {
    state.status.impose(restriction);
    changed(restriction.cause(), restriction.who(), restriction.why(), restriction.until(), notice);
    if (takesEntriesBack(restriction)) {
      noNewExposure.run();
    }
  }

  /// A pause leaves entries alone, and so does an outage, which may be over in a second; the
  /// emergency stop looks after them itself.
  private static boolean takesEntriesBack(Restriction restriction) {
    return restriction.state() != TradingState.ACTIVE
        && switch (restriction.cause()) {
          case FEED, DISK, KILL_SWITCH, NOT_ARMED, RECONCILING -> false;
          case DRAWDOWN,
              DEEP_DRAWDOWN,
              DAILY_LOSS,
              BY_HAND,
              MARGIN,
              LOSS_STREAK,
              VENUE_ERRORS,
              ADVISOR_ERRORS ->
              true;
        };
  }

  private void changed(
      @Nullable RestrictionCause cause, String who, String why, long until, String notice) {
    StateChange change =
        new StateChange(
            state.status.state(), state.status.autoTrading(), cause, who, why, until, state.time);
    state.status.record(change);
    newsroom.later(
        new EngineNews.StateChanged(
            change, state.status.restrictions(), state.account.exactPeak()));
    notices.status(notice);
  }
}
