package app.wheelhouse.exchange.core;

import java.math.BigDecimal;

/// One public trade.
///
/// @param buy the taker bought
/// @param buyer address, that of the flow for the anonymous side
public record TradeView(
    int asset,
    String coin,
    boolean buy,
    BigDecimal px,
    BigDecimal sz,
    long time,
    String hash,
    long tid,
    String buyer,
    String seller) {
  /// "B" or "A", the taker's.
  public String side() {
    return buy ? "B" : "A";
  }
}
