package app.wheelhouse.venue.hyperliquid.info;

/// The venue's time and ours at one moment.
///
/// @param venueTime epoch milliseconds by the venue's clock
/// @param ourTime epoch milliseconds by ours, at the middle of the round trip
/// @param roundTripNanos how long the answer took
record VenueTime(long venueTime, long ourTime, long roundTripNanos) {}
