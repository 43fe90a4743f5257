package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Trade;
import java.io.IOException;
import java.util.List;

/// What the venue can still tell of the time in which we did not listen; both calls block.
public interface MarketHistory {
  /// The newest public trades, in any order; as many as the venue gives.
  ///
  /// @throws IOException when they cannot be read, also when the request budget is spent
  List<Trade> trades(InstrumentId instrument) throws IOException;

  /// The one-minute candles that open from `from` to `to`, both included, oldest first. Whether one
  /// is closed is judged by the caller, by the venue's time.
  ///
  /// @param from epoch milliseconds of a full minute
  /// @param to epoch milliseconds of a full minute
  /// @throws IOException when they cannot be read, also when the request budget is spent
  List<Candle> candles(InstrumentId instrument, long from, long to) throws IOException;
}
