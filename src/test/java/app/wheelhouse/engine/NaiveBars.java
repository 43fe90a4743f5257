package app.wheelhouse.engine;

import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The plainest way to make bars, written apart from the engine's.
final class NaiveBars {
  private NaiveBars() {}

  /// One bar a bucket that has a trade, from trades in exchange order; the last one is still
  /// forming.
  static List<Bar> ofTrades(Timeframe timeframe, List<Trade> trades) {
    Map<Long, List<Trade>> buckets = new TreeMap<>();
    for (Trade trade : trades) {
      long bucket = Math.floorDiv(trade.exchangeTime(), timeframe.millis()) * timeframe.millis();
      buckets.computeIfAbsent(bucket, _ -> new ArrayList<>()).add(trade);
    }
    List<Bar> bars = new ArrayList<>();
    buckets.forEach((openTime, inside) -> {
      double high = inside.stream().mapToDouble(Trade::high).max().orElseThrow();
      double low = inside.stream().mapToDouble(Trade::low).min().orElseThrow();
      double volume = 0;
      for (Trade trade : inside) {
        volume += trade.size();
      }
      bars.add(
          Bar.of(
              timeframe,
              openTime,
              inside.getFirst().first(),
              high,
              low,
              inside.getLast().price(),
              volume));
    });
    return bars;
  }

  /// Longer bars of shorter ones, oldest first; the last one may be incomplete.
  static List<Bar> ofBars(Timeframe timeframe, List<Bar> shorter) {
    Map<Long, Bar> longer = new TreeMap<>();
    for (Bar bar : shorter) {
      long bucket = Math.floorDiv(bar.openTime(), timeframe.millis()) * timeframe.millis();
      longer.merge(
          bucket,
          Bar.of(timeframe, bucket, bar.open(), bar.high(), bar.low(), bar.close(), bar.volume()),
          (a, b) ->
              Bar.of(
                  timeframe,
                  bucket,
                  a.open(),
                  Math.max(a.high(), b.high()),
                  Math.min(a.low(), b.low()),
                  b.close(),
                  a.volume() + b.volume()));
    }
    return new ArrayList<>(longer.values());
  }

  /// The bars with a flat one at the last close, without volume, wherever a bucket is missing.
  static List<Bar> filled(Timeframe timeframe, List<Bar> bars) {
    List<Bar> filled = new ArrayList<>();
    for (Bar bar : bars) {
      while (!filled.isEmpty() && filled.getLast().closeTime() < bar.openTime()) {
        Bar last = filled.getLast();
        double close = last.close();
        filled.add(Bar.of(timeframe, last.closeTime(), close, close, close, close, 0));
      }
      filled.add(bar);
    }
    return filled;
  }
}
