package app.wheelhouse.domain.market;

/// The state of a market feed as the trader sees it.
public enum FeedState {
  DISCONNECTED,
  CONNECTING,
  CONNECTED,
  /// A replay that the trader holds: nothing is missing, and no time passes.
  PAUSED,
  /// A replay whose tape is over: nothing is missing, and nothing comes.
  ENDED,
  RECONNECTING,
  FAILED;

  /// True when prices are as new as they can be.
  public boolean isUp() {
    return this == CONNECTED || standsStill();
  }

  /// True when no time passes, so that nothing grows old.
  public boolean standsStill() {
    return this == PAUSED || this == ENDED;
  }

  /// True when nothing more comes by itself.
  public boolean isOver() {
    return this == DISCONNECTED || this == ENDED;
  }
}
