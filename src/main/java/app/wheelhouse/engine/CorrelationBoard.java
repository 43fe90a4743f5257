package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.risk.Correlations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Rolling 24 h correlations of returns between the session's instruments, from the closed bars of
/// one series: the shortest kept of five minutes or more, else the shortest there is.
///
/// What it says depends on the closed bars alone, never on when it was asked before; it is worked
/// out when somebody asks and a bar has closed, arrived with the history or been corrected since.
final class CorrelationBoard {
  private static final long WINDOW_MILLIS = 86_400_000;

  /// Fewer common returns than this say nothing.
  static final int LEAST_RETURNS = 30;

  private final MarketBoard markets;
  private final @Nullable Timeframe timeframe;
  private List<BarsSnapshot> seen = List.of();
  private Correlations now = Correlations.NONE;

  CorrelationBoard(EngineConfig config, MarketBoard markets) {
    this.markets = markets;
    this.timeframe = timeframe(config.series());
  }

  Correlations now() {
    if (timeframe != null && markets.all().size() > 1) {
      List<BarsSnapshot> series = new ArrayList<>(markets.all().size());
      for (InstrumentMarket market : markets.all()) {
        series.add(market.bars(BarSpec.of(timeframe)));
      }
      if (!isSeen(series)) {
        seen = series;
        now = of(series, timeframe);
      }
    }
    return now;
  }

  private boolean isSeen(List<BarsSnapshot> series) {
    boolean same = seen.size() == series.size();
    for (int i = 0; same && i < series.size(); i++) {
      same = series.get(i).hasSameClosed(seen.get(i));
    }
    return same;
  }

  private Correlations of(List<BarsSnapshot> series, Timeframe each) {
    long newest = Long.MIN_VALUE;
    for (BarsSnapshot bars : series) {
      newest = bars.size() == 0 ? newest : Math.max(newest, bars.openTime(bars.size() - 1));
    }
    List<Returns> returns = new ArrayList<>(series.size());
    for (BarsSnapshot bars : series) {
      returns.add(Returns.of(bars, each.millis(), newest - WINDOW_MILLIS));
    }
    SortedMap<InstrumentId, SortedMap<InstrumentId, Double>> pairs = new TreeMap<>();
    for (int i = 0; i < returns.size(); i++) {
      for (int j = i + 1; j < returns.size(); j++) {
        double value = returns.get(i).correlation(returns.get(j));
        if (!Double.isNaN(value)) {
          put(pairs, id(i), id(j), value);
        }
      }
    }
    return new Correlations(pairs);
  }

  private static void put(
      SortedMap<InstrumentId, SortedMap<InstrumentId, Double>> pairs,
      InstrumentId one,
      InstrumentId other,
      double value) {
    boolean inOrder = one.compareTo(other) < 0;
    pairs
        .computeIfAbsent(inOrder ? one : other, _ -> new TreeMap<>())
        .put(inOrder ? other : one, value);
  }

  private InstrumentId id(int index) {
    return markets.all().get(index).instrument().id();
  }

  private static @Nullable Timeframe timeframe(List<BarSpec> series) {
    Timeframe shortest = null;
    Timeframe longEnough = null;
    for (BarSpec spec : series) {
      if (spec instanceof BarSpec.Time(Timeframe own)) {
        shortest = shorter(own, shortest);
        longEnough = own.compareTo(Timeframe.M5) < 0 ? longEnough : shorter(own, longEnough);
      }
    }
    return longEnough == null ? shortest : longEnough;
  }

  private static Timeframe shorter(Timeframe one, @Nullable Timeframe other) {
    return other == null || one.compareTo(other) < 0 ? one : other;
  }

  /// Simple returns of one series, each named by when its bar opened, which names its close too.
  private record Returns(long[] times, double[] values, int count) {
    /// @param after only bars that open after this
    static Returns of(BarsSnapshot bars, long length, long after) {
      int first = bars.size();
      while (first > 1 && bars.openTime(first - 1) > after) {
        first--;
      }
      int most = bars.size() - first;
      long[] times = new long[most];
      double[] values = new double[most];
      int count = 0;
      for (int i = first; i < bars.size(); i++) {
        double before = bars.close(i - 1);
        // A return over a hole in the series is one of another length.
        if (bars.openTime(i) - bars.openTime(i - 1) == length && before > 0) {
          times[count] = bars.openTime(i);
          values[count++] = bars.close(i) / before - 1;
        }
      }
      return new Returns(times, values, count);
    }

    /// Over the common bars; NaN when they are too few.
    double correlation(Returns other) {
      double[] xs = new double[Math.min(count, other.count)];
      double[] ys = new double[xs.length];
      int common = 0;
      for (int i = 0; i < count; i++) {
        int j = Arrays.binarySearch(other.times, 0, other.count, times[i]);
        if (j >= 0) {
          xs[common] = values[i];
          ys[common++] = other.values[j];
        }
      }
      return common < LEAST_RETURNS ? Double.NaN : Pearson.correlation(xs, ys, common);
    }
  }
}
