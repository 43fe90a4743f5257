package app.wheelhouse.venue.hyperliquid.wire;

import org.jspecify.annotations.Nullable;

/// A subscription as the venue repeats it.
///
/// @param type `l2Book`, `trades` …
public record WireSubscription(
    String type,
    @Nullable String coin,
    @Nullable String interval,
    @Nullable String user,
    @Nullable String dex) {
  static WireSubscription read(WireObject in) throws MalformedMessage {
    in.skip("nSigFigs", "mantissa", "aggregateByTime", "ignorePortfolioMargin");
    return new WireSubscription(
        in.text("type"),
        in.textOrNull("coin"),
        in.textOrNull("interval"),
        in.textOrNull("user"),
        in.textOrNull("dex"));
  }
}
