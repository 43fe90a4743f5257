package app.wheelhouse.domain.market;

import app.wheelhouse.domain.instrument.InstrumentId;

/// What a venue publishes about a perpetual as a whole.
///
/// @param mark the price for margin, liquidation and triggers
/// @param index the oracle price
/// @param fundingRate share of notional per venue interval; positive means longs pay
/// @param openInterest base units
public record Context(
    InstrumentId instrument,
    long time,
    long exchangeTime,
    double mark,
    double index,
    double fundingRate,
    double openInterest)
    implements MarketEvent {}
