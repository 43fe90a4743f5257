package app.wheelhouse.domain.market;

import app.wheelhouse.domain.instrument.InstrumentId;

/// A price from elsewhere, shown while the venue's own feed is down. Nothing is decided, filled or
/// triggered by it: another market is not the one that is traded.
///
/// @param source where it comes from: `binance`, `bybit`, `mexc`, or `last known`
/// @param price mid of that market
/// @param time when it was received, epoch milliseconds
public record Indication(InstrumentId instrument, String source, double price, long time) {}
