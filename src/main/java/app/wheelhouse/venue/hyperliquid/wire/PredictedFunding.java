package app.wheelhouse.venue.hyperliquid.wire;

/// The next funding of a coin at one venue.
///
/// @param venue `HlPerp`, `BinPerp`, `BybitPerp`
/// @param rate share of notional per interval
/// @param nextTime epoch milliseconds
/// @param intervalHours 0 where the venue does not say
public record PredictedFunding(
    String coin, String venue, double rate, long nextTime, int intervalHours) {
  static PredictedFunding read(WireObject in, String coin, String venue) throws MalformedMessage {
    return new PredictedFunding(
        coin,
        venue,
        in.number("fundingRate"),
        in.whole("nextFundingTime", 0),
        in.small("fundingIntervalHours", 0));
  }
}
