package app.wheelhouse.exchange.core;

import java.math.BigDecimal;

/// One price of a book.
///
/// @param n how many orders; of a level that the flow hands in it is ignored
public record Level(BigDecimal px, BigDecimal sz, int n) {
  /// A level of one order.
  public Level(BigDecimal px, BigDecimal sz) {
    this(px, sz, 1);
  }
}
