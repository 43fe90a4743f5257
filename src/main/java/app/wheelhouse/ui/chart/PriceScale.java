package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.market.Bar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The prices and volumes between the top and the bottom of the chart.
///
/// @param mostVolume the volume that fills the volume band; infinite where volume is not drawn
record PriceScale(double min, double max, double mostVolume) {
  private static final double ABOVE = 0.12;
  private static final double BELOW = 0.24;
  private static final double BELOW_WITHOUT_VOLUME = 0.10;

  /// How far beyond the bars a line may be and still widen the scale, as a share of their range.
  private static final double NEAR = 0.5;

  /// Room for the forming bar's volume, so that not every trade makes a new scale.
  private static final double GROWTH = 1.25;

  private static final double FLAT_SHARE = 0.001;

  /// A scale for all columns, the forming bar and the lines that are near, with room for labels
  /// above and volume below; null when there is nothing to show.
  ///
  /// @param volumes whether volume is drawn
  static @Nullable PriceScale around(
      PixelColumns columns, @Nullable Bar forming, List<ChartLine> lines, boolean volumes) {
    double low = columns.lowest();
    double high = columns.highest();
    double volume = columns.mostVolume();
    if (forming != null) {
      low = Math.min(low, forming.low());
      high = Math.max(high, forming.high());
      volume = Math.max(volume, forming.volume() * GROWTH);
    }
    if (low > high) {
      return null;
    }
    double reach = range(low, high) * NEAR;
    double barsLow = low;
    double barsHigh = high;
    for (ChartLine line : lines) {
      // What is dragged must not move the scale under the mouse.
      boolean fixed = line.kind().draft() == null;
      if (fixed && line.price() > barsLow - reach && line.price() < barsHigh + reach) {
        low = Math.min(low, line.price());
        high = Math.max(high, line.price());
      }
    }
    double range = range(low, high);
    double below = volumes ? BELOW : BELOW_WITHOUT_VOLUME;
    return new PriceScale(
        low - range * below, high + range * ABOVE, volumes ? volume : Double.POSITIVE_INFINITY);
  }

  private static double range(double low, double high) {
    return high > low ? high - low : Math.max(high * FLAT_SHARE, Double.MIN_NORMAL);
  }

  /// Whether a forming bar can be drawn without a new scale.
  boolean holds(Bar bar) {
    double edge = (max - min) * ABOVE / 4;
    return bar.low() >= min + edge && bar.high() <= max - edge && bar.volume() <= mostVolume;
  }
}
