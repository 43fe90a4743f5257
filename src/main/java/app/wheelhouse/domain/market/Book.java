package app.wheelhouse.domain.market;

import app.wheelhouse.domain.instrument.InstrumentId;

/// A snapshot of the order book.
public record Book(InstrumentId instrument, long time, long exchangeTime, Levels bids, Levels asks)
    implements MarketEvent {

  public boolean isTwoSided() {
    return !bids.isEmpty() && !asks.isEmpty();
  }

  public boolean isCrossed() {
    return isTwoSided() && bids.price(0) >= asks.price(0);
  }

  /// Mid price; NaN for a one-sided book.
  public double mid() {
    return isTwoSided() ? (bids.price(0) + asks.price(0)) / 2 : Double.NaN;
  }

  /// (bid size − ask size) / (bid size + ask size) over the first levels, −1 to 1; 0 when empty.
  public double imbalance(int levels) {
    double bid = bids.total(levels);
    double ask = asks.total(levels);
    return bid + ask == 0 ? 0 : (bid - ask) / (bid + ask);
  }
}
