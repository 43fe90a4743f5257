package app.wheelhouse.venue.synthetic;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Timeframe;
import java.util.ArrayList;
import java.util.List;

/// The past of one instrument, step by step, from which the bars of all timeframes are put
/// together.
final class Past {
  private final InstrumentId instrument;
  private final Timeline timeline;
  private final TickGrid grid;
  private final Columns columns;

  /// One entry a step, except that `prices` has one more: step i goes from price i to price i + 1.
  /// Volumes are whole lots, so that their sums are exact in every timeframe.
  record Columns(double[] prices, double[] highs, double[] lows, long[] lots) {
    static Columns of(int steps) {
      return new Columns(
          new double[steps + 1], new double[steps], new double[steps], new long[steps]);
    }
  }

  Past(InstrumentId instrument, Timeline timeline, TickGrid grid, Columns columns) {
    this.instrument = instrument;
    this.timeline = timeline;
    this.grid = grid;
    this.columns = columns;
  }

  double lastPrice() {
    return columns.prices[columns.prices.length - 1];
  }

  /// The newest closed bars, oldest first.
  List<Candle> closed(Timeframe timeframe, int bars) {
    int count = Math.min(bars, timeline.available(timeframe));
    long end = timeframe.openTime(timeline.end());
    List<Candle> candles = new ArrayList<>(count);
    for (long open = end - count * timeframe.millis(); open < end; open += timeframe.millis()) {
      candles.add(candle(timeframe, open, open + timeframe.millis(), true));
    }
    return candles;
  }

  /// What has happened of the bar that is open at the end.
  Candle forming(Timeframe timeframe) {
    return candle(timeframe, timeframe.openTime(timeline.end()), timeline.end(), false);
  }

  private Candle candle(Timeframe timeframe, long open, long until, boolean closed) {
    int from = timeline.stepAt(open);
    int to = timeline.stepAt(until);
    double high = columns.highs[from];
    double low = columns.lows[from];
    long lots = columns.lots[from];
    for (int i = from + 1; i < to; i++) {
      high = Math.max(high, columns.highs[i]);
      low = Math.min(low, columns.lows[i]);
      lots += columns.lots[i];
    }
    double first = columns.prices[from];
    double last = columns.prices[to];
    double volume = grid.units(lots);
    return new Candle(instrument, until, timeframe, open, first, high, low, last, volume, closed);
  }
}
