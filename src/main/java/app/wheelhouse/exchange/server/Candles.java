package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.TradeView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Minutes of every asset, made from its trades; longer candles are joined from them.
final class Candles {
  private static final int KEPT = 20_000;
  private static final int MOST = 5_000;
  private static final long MINUTE = 60_000;

  private final Map<Integer, List<Candle>> minutes = new HashMap<>();

  /// Takes a trade; those of an asset come in the order of their times.
  void take(TradeView trade) {
    List<Candle> all = minutes.computeIfAbsent(trade.asset(), _ -> new ArrayList<>());
    long open = Math.floorDiv(trade.time(), MINUTE) * MINUTE;
    if (all.isEmpty()) {
      all.add(Candle.flat(open, trade.px()));
    }
    fill(all, open);
    all.set(all.size() - 1, all.getLast().with(trade.px(), trade.sz()));
  }

  /// Candles that overlap the span, oldest first, the newest 5,000 of them.
  ///
  /// @param now so that quiet minutes are there, too
  List<Candle> between(int asset, Interval interval, long from, long to, long now) {
    List<Candle> all = minutes.get(asset);
    if (all == null) {
      return List.of();
    }
    fill(all, Math.floorDiv(now, MINUTE) * MINUTE);
    SortedMap<Long, Candle> joined = new TreeMap<>();
    // Minutes follow one another without a hole, so the place of one is known.
    long first = Math.floorDiv(interval.open(Math.max(from, 0)) - all.getFirst().time(), MINUTE);
    int start = Math.clamp(first, 0, all.size());
    for (Candle minute : all.subList(start, all.size())) {
      long open = interval.open(minute.time());
      if (interval.close(open) >= from && open <= to) {
        joined.put(open, Candle.join(joined.get(open), minute, open));
      }
    }
    List<Candle> found = List.copyOf(joined.values());
    return found.subList(Math.max(0, found.size() - MOST), found.size());
  }

  /// The candle that is being made.
  Optional<Candle> forming(int asset, Interval interval, long now) {
    long open = interval.open(now);
    return between(asset, interval, open, now, now).stream().findFirst();
  }

  /// Minutes without a trade are flat at the last price.
  private static void fill(List<Candle> all, long until) {
    while (all.getLast().time() < until) {
      all.add(Candle.flat(all.getLast().time() + MINUTE, all.getLast().close()));
    }
    if (all.size() > KEPT) {
      all.subList(0, all.size() - KEPT).clear();
    }
  }
}
