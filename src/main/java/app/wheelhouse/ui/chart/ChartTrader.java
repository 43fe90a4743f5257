package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.order.Side;
import app.wheelhouse.ui.fx.DraftLevels;
import org.jspecify.annotations.Nullable;

/// What the trader may ask for on the chart. Nothing here sends an order unasked.
public interface ChartTrader {
  /// What moving the stop to about `price` would mean; null when there is no stop to move.
  @Nullable StopMove stopAt(double price);

  /// Asks, and moves the stop if the trader agrees.
  void moveStop(StopMove move);

  /// Moves a price of the order in the ticket to about `price`; sends nothing.
  void moveDraft(DraftLevels.Level level, double price);

  /// Opens the reasoning of a decision.
  void showDecision(long sequence);

  /// Puts a limit order at about `price` into the ticket.
  void fillLimit(Side side, double price);

  /// Puts a stop at about `price` into the ticket.
  void fillStop(double price);
}
