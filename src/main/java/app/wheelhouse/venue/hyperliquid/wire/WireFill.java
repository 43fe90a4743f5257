package app.wheelhouse.venue.hyperliquid.wire;

import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One fill of an account.
///
/// @param time epoch milliseconds
/// @param startPosition signed size before it
/// @param direction `Open Long`, `Close Short` …
/// @param closedPnl USDC realised by it, without its fee
/// @param hash of the transaction; all zeros for a TWAP slice
/// @param crossed whether this side was the taker
/// @param fee in `feeToken`, negative for a rebate; the builder's fee is in it
/// @param tid the venue's trade id; 0 in records of before 2024
/// @param liquidation null when it was none
public record WireFill(
    String coin,
    BigDecimal price,
    BigDecimal size,
    Side side,
    long time,
    BigDecimal startPosition,
    String direction,
    BigDecimal closedPnl,
    String hash,
    long oid,
    boolean crossed,
    BigDecimal fee,
    String feeToken,
    @Nullable BigDecimal builderFee,
    long tid,
    @Nullable String cloid,
    long twapId,
    @Nullable Liquidated liquidation) {

  /// A fill of a liquidation.
  ///
  /// @param user who was liquidated
  /// @param method `market` or `backstop`
  public record Liquidated(String user, BigDecimal markPrice, String method) {
    static Liquidated read(WireObject in) throws MalformedMessage {
      return new Liquidated(
          in.text("liquidatedUser", ""), in.decimal("markPx"), in.text("method", ""));
    }
  }

  static WireFill read(WireObject in) throws MalformedMessage {
    return new WireFill(
        in.text("coin"),
        in.decimal("px"),
        in.size("sz"),
        in.side("side"),
        in.whole("time"),
        in.decimal("startPosition", BigDecimal.ZERO),
        in.text("dir", ""),
        in.decimal("closedPnl", BigDecimal.ZERO),
        in.text("hash", ""),
        in.whole("oid"),
        in.flag("crossed"),
        in.decimal("fee"),
        in.text("feeToken", "USDC"),
        in.decimalOrNull("builderFee"),
        in.whole("tid", 0),
        in.textOrNull("cloid"),
        in.whole("twapId", 0),
        in.part("liquidation", Liquidated::read));
  }
}
