package app.wheelhouse.faults.venue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything that happened in the local venue's market, whoever was connected: the truth that a
/// client is compared with. Thread-safe.
public final class VenueRecord {
  private static final long MINUTE = 60_000;

  private final Map<String, SequencedMap<Long, VenueTrade>> trades = new TreeMap<>();
  private final Map<String, TreeMap<Long, VenueCandle>> candles = new TreeMap<>();
  private final Map<String, MarketMove.Depth> books = new TreeMap<>();
  private final Map<String, MarketMove.Best> bests = new TreeMap<>();
  private final SortedMap<String, BigDecimal> mids = new TreeMap<>();
  private long time;

  VenueRecord(long start) {
    this.time = start;
  }

  /// The venue's own time: the newest of its market.
  public synchronized long time() {
    return time;
  }

  /// How many different trades of a coin there were.
  public synchronized int tradeCount(String coin) {
    return trades.getOrDefault(coin, new LinkedHashMap<>()).size();
  }

  /// All trades of a coin, oldest first, each once.
  public synchronized List<VenueTrade> trades(String coin) {
    return List.copyOf(trades.getOrDefault(coin, new LinkedHashMap<>()).values());
  }

  /// The newest trades of a coin, oldest first.
  public List<VenueTrade> lastTrades(String coin, int count) {
    List<VenueTrade> all = trades(coin);
    return all.subList(Math.max(0, all.size() - count), all.size());
  }

  /// The one-minute candles of a coin, oldest first, no minute left out; the last may still form.
  public synchronized List<VenueCandle> candles(String coin) {
    return List.copyOf(candles.getOrDefault(coin, new TreeMap<>()).values());
  }

  /// Candles of any whole number of minutes, made from those of one minute.
  public List<VenueCandle> candles(String coin, long length) {
    List<VenueCandle> longer = new ArrayList<>();
    for (VenueCandle candle : candles(coin)) {
      long open = Math.floorDiv(candle.openTime(), length) * length;
      if (!longer.isEmpty() && longer.getLast().openTime() == open) {
        longer.add(longer.removeLast().followedBy(candle));
      } else {
        longer.add(candle.startingAt(open, length));
      }
    }
    return longer;
  }

  public synchronized Optional<MarketMove.Depth> book(String coin) {
    return Optional.ofNullable(books.get(coin));
  }

  public synchronized Optional<MarketMove.Best> best(String coin) {
    return Optional.ofNullable(bests.get(coin));
  }

  /// The middle of the newest best prices.
  public synchronized Optional<BigDecimal> mid(String coin) {
    return Optional.ofNullable(mids.get(coin));
  }

  public synchronized SortedMap<String, BigDecimal> mids() {
    return new TreeMap<>(mids);
  }

  /// Takes in what happened; the time of all candles goes on.
  ///
  /// @return the coins whose minute turned over by it
  synchronized List<String> take(MarketMove move) {
    time = Math.max(time, move.time());
    List<String> turned = turnMinutes();
    switch (move) {
      case MarketMove.Trades all -> all.trades().forEach(this::take);
      case MarketMove.Depth depth -> books.put(depth.coin(), depth);
      case MarketMove.Best best -> {
        bests.put(best.coin(), best);
        BigDecimal sum = new BigDecimal(best.bid().price()).add(new BigDecimal(best.ask().price()));
        mids.put(
            best.coin(),
            sum.divide(BigDecimal.TWO, 10, RoundingMode.HALF_EVEN).stripTrailingZeros());
      }
      case MarketMove.Quiet _ -> {}
    }
    return turned;
  }

  private void take(VenueTrade trade) {
    VenueTrade before =
        trades
            .computeIfAbsent(trade.coin(), _ -> new LinkedHashMap<>())
            .putIfAbsent(trade.tid(), trade);
    if (before != null) {
      return;
    }
    long open = Math.floorDiv(trade.time(), MINUTE) * MINUTE;
    TreeMap<Long, VenueCandle> own = candles.computeIfAbsent(trade.coin(), _ -> new TreeMap<>());
    VenueCandle forming = own.get(open);
    if (forming == null) {
      forming = VenueCandle.quiet(trade.coin(), open, MINUTE, new BigDecimal(trade.price()));
    }
    own.put(open, forming.with(trade));
  }

  private List<String> turnMinutes() {
    List<String> turned = new ArrayList<>();
    candles.forEach((coin, own) -> {
      VenueCandle last = own.lastEntry().getValue();
      while (last.openTime() + MINUTE <= time) {
        last = VenueCandle.quiet(coin, last.openTime() + MINUTE, MINUTE, last.close());
        own.put(last.openTime(), last);
        turned.add(coin);
      }
    });
    return turned;
  }
}
