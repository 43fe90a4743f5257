package app.wheelhouse.exchange.core;

import java.math.BigDecimal;

/// What can stand in a book: an order of a client, or a quote of the anonymous flow.
abstract sealed class Resting permits Order, FlowQuote {
  final boolean buy;
  final BigDecimal px;

  /// What is still to fill.
  BigDecimal left;

  Resting(boolean buy, BigDecimal px, BigDecimal left) {
    this.buy = buy;
    this.px = px;
    this.left = left;
  }
}
