package app.wheelhouse.exchange.core;

import java.math.BigDecimal;

/// What happened, in the order in which it happened.
public sealed interface ExchangeEvent {
  /// An order has a new status: that of the view, at its statusTimestamp. A part-fill of a resting
  /// order is no new status; it is told by its fill alone. What fills at once is never `open`.
  record OrderUpdated(OrderView order) implements ExchangeEvent {}

  /// An address has a fill.
  record FillMade(FillView fill) implements ExchangeEvent {}

  /// An address paid or received funding.
  record FundingPaid(FundingView funding) implements ExchangeEvent {}

  /// A trade, once for both sides; after the fills of it.
  record Traded(TradeView trade) implements ExchangeEvent {}

  /// The book of an asset is another; at most once a call, after the trades of it.
  record BookChanged(int asset, long time) implements ExchangeEvent {}

  /// Mark or oracle moved; before the triggers and liquidations that follow from it.
  record MarkChanged(int asset, BigDecimal markPx, BigDecimal oraclePx, long time)
      implements ExchangeEvent {}

  /// An account (cross) or a position (isolated) was liquidated; after its fills.
  ///
  /// @param notional that was closed, at mark
  /// @param accountValue just before it
  record Liquidated(
      String address, long lid, BigDecimal notional, BigDecimal accountValue, long time)
      implements ExchangeEvent {}
}
