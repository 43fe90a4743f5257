package app.wheelhouse.venue.hyperliquid.wire;

import java.math.BigDecimal;

/// How many actions an address has used and may use.
///
/// @param volume USDC traded since its beginning
/// @param surplus requests bought on top
public record UserRateLimit(BigDecimal volume, long used, long cap, long surplus) {
  static UserRateLimit read(WireObject in) throws MalformedMessage {
    return new UserRateLimit(
        in.decimal("cumVlm", BigDecimal.ZERO),
        in.whole("nRequestsUsed"),
        in.whole("nRequestsCap"),
        in.whole("nRequestsSurplus", 0));
  }
}
