package app.wheelhouse.engine;

import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.market.FeedStatus;
import java.util.Locale;

/// Takes no new positions while the feed or the disk is down (RISK-11); ends by itself.
final class Outages {
  private final EngineState state;
  private final RestrictionDesk restrictions;

  Outages(EngineState state, RestrictionDesk restrictions) {
    this.state = state;
    this.restrictions = restrictions;
  }

  void onFeed(FeedStatus status) {
    follow(
        RestrictionCause.FEED,
        status.state().isUp(),
        "the feed is "
            + status.state().name().toLowerCase(Locale.ROOT)
            + NoticeText.because(status.reason()),
        "the feed is back");
  }

  void onDisk(EngineEvent.DiskReported reported) {
    follow(
        RestrictionCause.DISK,
        reported.writable(),
        "the record cannot be written" + NoticeText.because(reported.why()),
        "the record can be written again");
  }

  /// Keeps a restriction to reducing orders in force for as long as something is not well.
  private void follow(RestrictionCause cause, boolean well, String wrong, String right) {
    boolean held = state.status.holds(cause);
    if (well && held) {
      restrictions.lift(cause, RestrictionDesk.PROTECTION, right, NoticeText.sentence(right));
    } else if (!well && !held) {
      restrictions.byRule(
          cause,
          TradingState.REDUCE_ONLY,
          wrong,
          0,
          "No new positions: " + wrong + ". Stops and closes go on");
    }
  }
}
