package app.wheelhouse.feed;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Indication;
import java.io.IOException;
import java.util.List;

/// Another market place that is asked for a price while the venue's own feed is down.
public interface PriceSource {
  /// `binance`, `bybit`, `mexc`.
  String name();

  /// Its prices of these instruments now; those that it does not list are left out. Blocks.
  ///
  /// @throws IOException when it cannot be read; the message names the host
  List<Indication> read(List<InstrumentId> instruments) throws IOException;
}
