package app.wheelhouse.ui.shell;

/// Where a panel stands in the window.
enum Slot {
  CHART,
  WATCHLIST,
  THOUGHTS,
  TICKET,
  POSITIONS,
  BOTTOM,
  STATUS,
  CONTROLS,
  REPLAY,
  /// A button at the right of the top bar.
  TOOLS
}
