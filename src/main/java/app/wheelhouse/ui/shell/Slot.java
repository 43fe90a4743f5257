package app.wheelhouse.ui.shell;

/// Where a panel stands in the window.
enum Slot {
  /// Above the chart.
  HEADER,
  CHART,
  /// Order book and trades, in the column that can be hidden.
  LADDER,
  PRINTS,
  WATCHLIST,
  THOUGHTS,
  TICKET,
  POSITIONS,
  BOTTOM,
  STATUS,
  CONTROLS,
  REPLAY,
  /// A line under the top bar that wants the trader now.
  BANNER,
  /// A button at the right of the top bar.
  TOOLS
}
