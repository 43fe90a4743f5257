package app.wheelhouse.venue.hyperliquid.wire;

/// One candle as the venue tells it.
///
/// @param openTime epoch milliseconds
/// @param closeTime last millisecond of the candle (inclusive), epoch milliseconds
/// @param interval `1m` …
/// @param volume base units
/// @param trades how many trades are in it
public record WireCandle(
    String coin,
    String interval,
    long openTime,
    long closeTime,
    double open,
    double high,
    double low,
    double close,
    double volume,
    long trades) {}
