package app.wheelhouse.venue.hyperliquid.wire;

import java.math.BigDecimal;

/// One funding payment of an account.
///
/// @param time epoch milliseconds; 0 where the venue does not say it
/// @param usdc negative when paid, positive when received
/// @param size signed position
/// @param rate share of notional for this payment
/// @param samples hours in it; 1 unless the venue says otherwise
public record WireFunding(
    long time, String coin, BigDecimal usdc, BigDecimal size, BigDecimal rate, int samples) {
  static WireFunding read(WireObject in) throws MalformedMessage {
    return read(in, in.whole("time", 0));
  }

  /// From `userFunding`, where the payment is wrapped in its time and hash.
  static WireFunding readWrapped(WireObject in) throws MalformedMessage {
    in.skip("hash");
    long time = in.whole("time");
    return in.need(
        "delta",
        delta -> {
          delta.skip("type");
          return read(delta, time);
        });
  }

  private static WireFunding read(WireObject in, long time) throws MalformedMessage {
    return new WireFunding(
        time,
        in.text("coin"),
        in.decimal("usdc"),
        in.decimal("szi"),
        in.decimal("fundingRate"),
        Math.clamp(in.whole("nSamples", 1), 1, 1_000_000));
  }
}
