package app.wheelhouse.exchange.core;

import java.math.BigDecimal;

/// Liquidity of the order flow: no account, no margin, no fee.
final class FlowQuote extends Resting {
  /// The number of a level of the flow's book.
  static final long LEVEL = 0;

  /// The number of an aggressive participant, who never rests and takes the flow's quotes too.
  static final long AGGRESSOR = -1;

  /// The flow's own number, above 0, or one of the two above.
  final long id;

  FlowQuote(long id, boolean buy, BigDecimal px, BigDecimal sz) {
    super(buy, px, sz);
    this.id = id;
  }
}
