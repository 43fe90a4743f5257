package app.wheelhouse.venue.hyperliquid.wire;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One position of an account.
///
/// @param size signed: below zero is short
/// @param entryPrice null when flat
/// @param value notional at the mark, USDC
/// @param liquidationPrice null when there is none
/// @param maxLeverage of the instrument; 0 where the venue does not say
/// @param funding null in records of before 2024
public record WirePosition(
    String coin,
    BigDecimal size,
    @Nullable BigDecimal entryPrice,
    BigDecimal value,
    BigDecimal unrealizedPnl,
    BigDecimal returnOnEquity,
    @Nullable BigDecimal liquidationPrice,
    BigDecimal marginUsed,
    int maxLeverage,
    WireLeverage leverage,
    @Nullable Funding funding) {

  /// Funding of the position so far, USDC; positive is paid.
  public record Funding(BigDecimal allTime, BigDecimal sinceOpen, BigDecimal sinceChange) {
    static Funding read(WireObject in) throws MalformedMessage {
      return new Funding(
          in.decimal("allTime", BigDecimal.ZERO),
          in.decimal("sinceOpen", BigDecimal.ZERO),
          in.decimal("sinceChange", BigDecimal.ZERO));
    }
  }

  /// From an element of `assetPositions`.
  static WirePosition readWrapped(WireObject in) throws MalformedMessage {
    in.known("type", "oneWay");
    return in.need("position", WirePosition::read);
  }

  static WirePosition read(WireObject in) throws MalformedMessage {
    in.skip("maxTradeSzs");
    return new WirePosition(
        in.text("coin"),
        in.decimal("szi"),
        in.decimalOrNull("entryPx"),
        in.decimal("positionValue"),
        in.decimal("unrealizedPnl"),
        in.decimal("returnOnEquity", BigDecimal.ZERO),
        in.decimalOrNull("liquidationPx"),
        in.decimal("marginUsed"),
        in.small("maxLeverage", 0),
        in.need("leverage", WireLeverage::read),
        in.part("cumFunding", Funding::read));
  }
}
