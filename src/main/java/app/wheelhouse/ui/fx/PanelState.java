package app.wheelhouse.ui.fx;

import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.engine.DeskSnapshot;

/// What a panel can be in; every panel is designed for each of these that it can reach.
public enum PanelState {
  /// Nothing has come yet.
  LOADING,
  LIVE,
  /// Something is shown, but it is old.
  STALE,
  /// Nothing to show, which is fine.
  EMPTY,
  /// Switched off, or not in this mode; a sentence says how to switch it on.
  OFF,
  /// It does not work; a sentence says what to do.
  ERROR;

  /// Prices older than this are called old.
  public static final long STALE_MILLIS = 5_000;

  /// Whether prices of `priceTime` are live in this snapshot.
  ///
  /// @param priceTime engine time, epoch milliseconds; 0 when there was no price
  public static PanelState ofPrices(DeskSnapshot snapshot, long priceTime) {
    if (priceTime == 0) {
      return LOADING;
    }
    FeedStatus feed = snapshot.feed();
    boolean connected = feed != null && feed.state().isUp();
    return connected && snapshot.time() - priceTime <= STALE_MILLIS ? LIVE : STALE;
  }
}
