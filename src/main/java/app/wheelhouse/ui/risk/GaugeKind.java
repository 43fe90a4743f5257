package app.wheelhouse.ui.risk;

/// The gauges of the account, in the order in which they stand.
enum GaugeKind {
  MARGIN_USE,
  LEVERAGE,
  DRAWDOWN,
  FREE,
  /// Twice as wide: percent, money and the time to the next trading day.
  DAY_LOSS,
  TRADES_TODAY,
  LOSSES_IN_ROW
}
