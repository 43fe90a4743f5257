package app.wheelhouse.venue.hyperliquid.wire;

/// One past funding rate.
///
/// @param rate share of notional of that hour
/// @param premium NaN where the venue does not say
/// @param time epoch milliseconds
public record FundingRate(String coin, double rate, double premium, long time) {
  static FundingRate read(WireObject in) throws MalformedMessage {
    return new FundingRate(
        in.text("coin"), in.number("fundingRate"), in.number("premium"), in.whole("time"));
  }
}
