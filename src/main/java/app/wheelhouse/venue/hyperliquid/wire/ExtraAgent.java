package app.wheelhouse.venue.hyperliquid.wire;

/// A named key that may trade for an account.
///
/// @param validUntil epoch milliseconds; 0 where the venue does not say
public record ExtraAgent(String address, String name, long validUntil) {
  static ExtraAgent read(WireObject in) throws MalformedMessage {
    return new ExtraAgent(in.text("address"), in.text("name", ""), in.whole("validUntil", 0));
  }
}
