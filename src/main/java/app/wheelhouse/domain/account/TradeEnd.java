package app.wheelhouse.domain.account;

/// What ended a round trip.
public enum TradeEnd {
  /// Its resting stop, also one that the plan had tightened.
  STOP,
  /// Its resting target.
  TARGET,
  /// A rule of its exit plan: time to live, invalidation, profit given back.
  PLAN,
  /// A decision of a strategy, the rules or a model.
  DECISION,
  /// The trader.
  HAND,
  /// Surveillance: margin or liquidation distance was critical.
  SURVEILLANCE,
  /// The emergency stop.
  EMERGENCY,
  /// The venue, by force.
  LIQUIDATION,
  /// Not known, such as a trade from an older record.
  UNKNOWN
}
