package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.engine.BarsSnapshot;
import org.jspecify.annotations.Nullable;

/// What the chart draws at one moment: one series of one instrument.
///
/// Bars are numbered from the session's first, so that a number stays with its bar when old bars
/// are let go.
///
/// @param price the newest price, NaN when unknown
public record ChartSeries(Instrument instrument, BarSpec spec, BarsSnapshot bars, double price) {

  /// True when `other` shows the same market in the same cut.
  public boolean continues(@Nullable ChartSeries other) {
    return other != null && instrument.equals(other.instrument) && spec.equals(other.spec);
  }

  /// Number of the oldest bar that can be read.
  public long first() {
    return bars.total() - bars.size();
  }

  /// Number after the newest bar, the forming one included.
  public long end() {
    return bars.total() + (bars.forming() == null ? 0 : 1);
  }

  /// Whether a bar can be read.
  public boolean has(long number) {
    return number >= first() && number < end();
  }

  /// A bar, the forming one included.
  ///
  /// @param number [#first] to [#end] − 1
  public Bar barOf(long number) {
    Bar forming = bars.forming();
    return number == bars.total() && forming != null ? forming : bars.bar((int) (number - first()));
  }

  /// Start of a bar, epoch milliseconds.
  ///
  /// @param number [#first] to [#end] − 1
  public long timeOf(long number) {
    Bar forming = bars.forming();
    return number == bars.total() && forming != null
        ? forming.openTime()
        : bars.openTime((int) (number - first()));
  }

  /// Number of the last bar that began at `time` or before; [#first] − 1 when none did.
  ///
  /// @param time epoch milliseconds
  public long numberAt(long time) {
    long low = first() - 1;
    long high = end() - 1;
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      if (timeOf(middle) <= time) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /// The price to mark as last; NaN when nothing is known.
  public double last() {
    Bar forming = bars.forming();
    if (Double.isFinite(price)) {
      return price;
    }
    return forming == null ? Double.NaN : forming.close();
  }
}
