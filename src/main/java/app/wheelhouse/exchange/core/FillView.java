package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One fill of one address, in the words of the wire.
///
/// @param startPosition signed size before it
/// @param dir "Open Long", "Close Short", "Long > Short" …
/// @param closedPnl realised by it, without the fee
/// @param hash of the action that matched, shared by all its fills
/// @param crossed true for the taker
/// @param fee in USDC, positive is paid
/// @param tid number of the trade, the same for both sides
public record FillView(
    String address,
    int asset,
    String coin,
    BigDecimal px,
    BigDecimal sz,
    boolean buy,
    long time,
    BigDecimal startPosition,
    String dir,
    BigDecimal closedPnl,
    String hash,
    long oid,
    boolean crossed,
    BigDecimal fee,
    long tid,
    @Nullable String cloid,
    @Nullable LiquidationTag liquidation) {
  /// "B" or "A".
  public String side() {
    return buy ? "B" : "A";
  }

  /// The coin in which the fee is paid.
  public String feeToken() {
    return "USDC";
  }
}
