package app.wheelhouse.ui.chart;

import org.jspecify.annotations.Nullable;

/// The exponential moving average of the closes of one series, one value a closed bar.
///
/// The formula and the start (the plain average of the first `period` closes) are those of
/// [app.wheelhouse.indicator.Ema]; this one keeps every value and can go back to an older one,
/// because late trades correct bars that have closed. A new bar costs the newest bars only.
public final class EmaLine {
  /// How many of the newest closed bars may still be corrected.
  private static final int MAY_CHANGE = 64;

  private final int period;
  private final double weight;
  private @Nullable ChartSeries source;
  private double[] values = new double[0];
  private long base;
  private long end;

  /// @param period bars, 1 or more
  public EmaLine(int period) {
    this.period = period;
    this.weight = 2.0 / (period + 1);
  }

  public int period() {
    return period;
  }

  /// Reads the bars that are new since the last call; all of them when the series is another.
  public void update(ChartSeries series) {
    ChartSeries before = source;
    boolean same =
        series.continues(before)
            && series.bars().total() >= end
            && series.first() >= base
            && series.first() <= end;
    if (same && before != null && series.bars().hasSameClosed(before.bars())) {
      return;
    }
    source = series;
    long from = Math.max(series.first(), end - MAY_CHANGE);
    if (!same || from - base < period) {
      base = series.first();
      from = base;
    }
    end = series.bars().total();
    grow(series.first());
    compute(series, from);
  }

  /// The value at a closed bar; NaN before there are enough bars.
  public double at(long number) {
    return number >= base && number < end ? values[(int) (number - base)] : Double.NaN;
  }

  /// The value at any bar, the forming one included.
  public double at(ChartSeries series, long number) {
    if (number != end || !series.has(number)) {
      return at(number);
    }
    double last = at(end - 1);
    return last + weight * (series.barOf(number).close() - last);
  }

  private void grow(long first) {
    int needed = (int) (end - base);
    if (needed > values.length) {
      // Room for as many again; what the series let go is let go here too.
      int dropped = from(first);
      double[] grown = new double[Math.max(256, (needed - dropped) * 2)];
      System.arraycopy(values, dropped, grown, 0, values.length - dropped);
      values = grown;
      base += dropped;
    }
  }

  private int from(long first) {
    return Math.clamp(first - base, 0, values.length);
  }

  private void compute(ChartSeries series, long from) {
    double value = from > base ? values[(int) (from - 1 - base)] : 0;
    boolean started = from > base;
    long first = series.first();
    for (long number = from; number < end; number++) {
      double close = series.bars().close((int) (number - first));
      long count = number - base + 1;
      if (started) {
        value += weight * (close - value);
      } else {
        value += (close - value) / count;
        started = count >= period;
      }
      values[(int) (number - base)] = started ? value : Double.NaN;
    }
  }
}
