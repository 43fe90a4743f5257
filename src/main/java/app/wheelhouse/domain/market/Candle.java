package app.wheelhouse.domain.market;

import app.wheelhouse.domain.instrument.InstrumentId;

/// A venue's own candle, forming or closed; where it exists it is the truth of a closed bar.
///
/// A candle tape is replayed as four of these a bar: three forming ones that walk the path (see
/// docs/flows/tick.md) with volume 0, then the closed one with the bar's volume.
public record Candle(
    InstrumentId instrument,
    long time,
    Timeframe timeframe,
    long openTime,
    double open,
    double high,
    double low,
    double close,
    double volume,
    boolean closed)
    implements MarketEvent {

  @Override
  public long exchangeTime() {
    return closed ? openTime + timeframe.millis() : time;
  }

  public Bar bar() {
    return Bar.of(timeframe, openTime, open, high, low, close, volume);
  }
}
