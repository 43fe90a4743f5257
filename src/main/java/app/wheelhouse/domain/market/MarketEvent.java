package app.wheelhouse.domain.market;

import app.wheelhouse.domain.instrument.InstrumentId;

/// Something a venue said about a market.
public sealed interface MarketEvent permits Quote, Trade, Book, Context, Candle {
  InstrumentId instrument();

  /// When we received it: epoch milliseconds; the engine's time.
  long time();

  /// When it happened at the venue: epoch milliseconds; assigns a trade to its bar.
  long exchangeTime();
}
