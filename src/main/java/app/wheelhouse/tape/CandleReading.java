package app.wheelhouse.tape;

import org.jspecify.annotations.Nullable;

/// A candle file after reading.
///
/// @param tape null when no bar or no timeframe could be made out; the report says why
record CandleReading(TapeReport report, @Nullable CandleTape tape) {}
