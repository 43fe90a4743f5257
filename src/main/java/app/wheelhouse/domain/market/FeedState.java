package app.wheelhouse.domain.market;

/// The state of a market feed as the trader sees it.
public enum FeedState {
  DISCONNECTED,
  CONNECTING,
  CONNECTED,
  RECONNECTING,
  FAILED
}
