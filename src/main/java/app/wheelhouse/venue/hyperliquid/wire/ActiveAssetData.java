package app.wheelhouse.venue.hyperliquid.wire;

import java.math.BigDecimal;

/// What an account may trade of one instrument now.
///
/// @param maxBuy largest size of a buy, base units
/// @param maxSell largest size of a sell, base units
/// @param availableToBuy USDC of margin for a buy
/// @param availableToSell USDC of margin for a sell
public record ActiveAssetData(
    String user,
    String coin,
    WireLeverage leverage,
    BigDecimal maxBuy,
    BigDecimal maxSell,
    BigDecimal availableToBuy,
    BigDecimal availableToSell,
    BigDecimal markPrice) {
  static ActiveAssetData read(WireObject in) throws MalformedMessage {
    BigDecimal[] sizes = in.decimals("maxTradeSzs", 2);
    BigDecimal[] available = in.decimals("availableToTrade", 2);
    return new ActiveAssetData(
        in.text("user", ""),
        in.text("coin"),
        in.need("leverage", WireLeverage::read),
        sizes[0],
        sizes[1],
        available[0],
        available[1],
        in.decimal("markPx", BigDecimal.ZERO));
  }
}
