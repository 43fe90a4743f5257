package app.wheelhouse.ui.risk;

import java.util.Locale;

/// What the risk panel shows.
public enum RiskPage {
  /// Gauges and what restricts trading.
  NOW,
  /// The gate's eight layers, live.
  LAYERS,
  /// How the size of an order came about.
  SIZING,
  /// What a move of the price would do.
  WHAT_IF,
  /// What the gate saved or cost.
  BOARD,
  /// How the trading state changed.
  HISTORY;

  /// The end of the text keys: `now`, `what-if` …
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
