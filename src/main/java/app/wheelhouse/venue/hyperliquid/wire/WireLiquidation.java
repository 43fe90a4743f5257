package app.wheelhouse.venue.hyperliquid.wire;

import java.math.BigDecimal;

/// A liquidation that the account has part in.
///
/// @param user who was liquidated
/// @param notional of the positions, USDC
/// @param accountValue of the liquidated at that moment, USDC
public record WireLiquidation(
    long id, String liquidator, String user, BigDecimal notional, BigDecimal accountValue) {
  static WireLiquidation read(WireObject in) throws MalformedMessage {
    return new WireLiquidation(
        in.whole("lid", 0),
        in.text("liquidator", ""),
        in.text("liquidated_user", ""),
        in.decimal("liquidated_ntl_pos"),
        in.decimal("liquidated_account_value"));
  }
}
