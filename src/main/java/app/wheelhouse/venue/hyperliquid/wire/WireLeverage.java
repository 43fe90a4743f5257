package app.wheelhouse.venue.hyperliquid.wire;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The leverage that is set for an instrument.
///
/// @param isolated else cross
/// @param value 1 or more
/// @param rawUsd USDC on the isolated side; null for cross
public record WireLeverage(boolean isolated, int value, @Nullable BigDecimal rawUsd) {
  static WireLeverage read(WireObject in) throws MalformedMessage {
    String type = in.known("type", "cross", "isolated");
    return new WireLeverage(type.equals("isolated"), in.small("value"), in.decimalOrNull("rawUsd"));
  }
}
