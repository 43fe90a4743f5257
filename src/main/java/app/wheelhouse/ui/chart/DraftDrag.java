package app.wheelhouse.ui.chart;

import app.wheelhouse.ui.fx.DraftLevels;
import org.jspecify.annotations.Nullable;

/// A price of the ticket that follows the mouse; the ticket takes each step at once, so its line
/// and its what-if move along.
final class DraftDrag {
  private final ChartTrader trader;
  private DraftLevels.@Nullable Level level;
  private double from;

  DraftDrag(ChartTrader trader) {
    this.trader = trader;
  }

  boolean isDragging() {
    return level != null;
  }

  /// @param price where it stands now
  void start(DraftLevels.Level taken, double price) {
    level = taken;
    from = price;
  }

  void to(Plot plot, double y) {
    DraftLevels.Level dragged = level;
    if (dragged != null) {
      trader.moveDraft(dragged, plot.price(Math.clamp(y, 0, plot.height())));
    }
  }

  /// Lets go: it stays where it is.
  void drop() {
    level = null;
  }

  /// Puts it back to where it was taken.
  void cancel() {
    DraftLevels.Level dragged = level;
    level = null;
    if (dragged != null) {
      trader.moveDraft(dragged, from);
    }
  }
}
