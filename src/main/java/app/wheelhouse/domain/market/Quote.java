package app.wheelhouse.domain.market;

import app.wheelhouse.domain.instrument.InstrumentId;

/// Best bid and offer.
public record Quote(
    InstrumentId instrument,
    long time,
    long exchangeTime,
    double bid,
    double bidSize,
    double ask,
    double askSize)
    implements MarketEvent {

  public double mid() {
    return (bid + ask) / 2;
  }

  public boolean isCrossed() {
    return bid >= ask;
  }
}
