package app.wheelhouse.domain.order;

/// How long an order works.
public enum TimeInForce {
  /// Until filled or canceled.
  GTC,
  /// What does not fill at once is canceled.
  IOC,
  /// Add liquidity only: rejected if it would fill at once (post-only).
  ALO
}
