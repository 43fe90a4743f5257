package app.wheelhouse.faults.venue;

import java.util.List;

/// One thing that happened in the local venue's market; prices and sizes are the venue's own text,
/// times epoch milliseconds.
public sealed interface MarketMove {
  long time();

  String coin();

  /// The same, `millis` later.
  MarketMove later(long millis);

  /// Trades of one block.
  record Trades(String coin, long time, List<VenueTrade> trades) implements MarketMove {
    public Trades {
      trades = List.copyOf(trades);
    }

    @Override
    public Trades later(long millis) {
      return new Trades(coin, time + millis, trades.stream().map(t -> t.later(millis)).toList());
    }
  }

  /// The whole book: bids from the highest, asks from the lowest.
  record Depth(String coin, long time, List<Level> bids, List<Level> asks) implements MarketMove {
    public Depth {
      bids = List.copyOf(bids);
      asks = List.copyOf(asks);
    }

    @Override
    public Depth later(long millis) {
      return new Depth(coin, time + millis, bids, asks);
    }
  }

  /// The best prices.
  record Best(String coin, long time, Level bid, Level ask) implements MarketMove {
    @Override
    public Best later(long millis) {
      return new Best(coin, time + millis, bid, ask);
    }
  }

  /// Nothing but time.
  record Quiet(long time) implements MarketMove {
    @Override
    public String coin() {
      return "";
    }

    @Override
    public Quiet later(long millis) {
      return new Quiet(time + millis);
    }
  }

  /// A price level.
  record Level(String price, String size) {}
}
