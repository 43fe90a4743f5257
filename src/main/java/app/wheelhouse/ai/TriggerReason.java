package app.wheelhouse.ai;

/// Why an advisor is asked.
public enum TriggerReason {
  /// The trading cycle came round.
  CYCLE,
  /// A bar of the decision timeframe closed.
  CANDLE_CLOSE,
  /// The trader asked.
  MANUAL
}
