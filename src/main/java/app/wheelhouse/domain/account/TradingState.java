package app.wheelhouse.domain.account;

/// What may be traded now. Neither restriction ever blocks a reduce-only order.
public enum TradingState {
  ACTIVE,
  /// No new exposure.
  REDUCE_ONLY,
  /// Only cancels, protective exits and manual closes; latched until a deliberate act.
  HALTED
}
