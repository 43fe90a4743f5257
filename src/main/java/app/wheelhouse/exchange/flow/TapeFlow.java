package app.wheelhouse.exchange.flow;

import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.core.ListedAsset;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A tape as the market: its books, quotes and trades, candles and contexts happen again, in the
/// time they took or quicker. When it ends the market stands still.
///
/// Coins that the exchange does not list are passed over. `BTC`, `BTC-PERP` and `BTCUSDT` are the
/// exchange's BTC.
public final class TapeFlow implements MarketFlow {
  private final Iterator<? extends MarketEvent> tape;
  private final double speed;
  private final SortedMap<String, TapeMarket> markets = new TreeMap<>();
  private @Nullable MarketEvent next;
  private long tapeStart;
  private long start;
  private boolean started;

  /// @param tape events whose times never go back
  /// @param speed 1 for the tape's own time, 60 for an hour in a minute
  public TapeFlow(Iterator<? extends MarketEvent> tape, double speed) {
    if (!(speed > 0) || !Double.isFinite(speed)) {
      throw new IllegalArgumentException("A tape is played at a speed above 0, not " + speed);
    }
    this.tape = tape;
    this.speed = speed;
    next = tape.hasNext() ? tape.next() : null;
  }

  @Override
  public void step(ExchangeCore core, long now) {
    if (!started) {
      started = true;
      start = now;
      tapeStart = next == null ? 0 : next.time();
      for (ListedAsset asset : core.assets()) {
        markets.put(asset.name(), new TapeMarket(asset));
      }
    }
    for (MarketEvent event = next; event != null && due(event) <= now; event = next) {
      TapeMarket market = market(event.instrument().symbol());
      if (market != null) {
        market.play(event, core, now);
      }
      next = tape.hasNext() ? tape.next() : null;
    }
  }

  @Override
  public long nextAt() {
    MarketEvent event = next;
    if (event == null) {
      return NEVER;
    }
    return started ? due(event) : 0;
  }

  private long due(MarketEvent event) {
    return start + (long) Math.ceil((event.time() - tapeStart) / speed);
  }

  private @Nullable TapeMarket market(String symbol) {
    TapeMarket exact = markets.get(symbol);
    if (exact != null) {
      return exact;
    }
    String coin = symbol.replaceFirst("(?<=.)([-/_:]?(USDT|USDC|USD|PERP))+$", "");
    return markets.get(coin);
  }
}
