package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.market.Bar;
import org.jspecify.annotations.Nullable;

/// The prices and volumes between the top and the bottom of the chart.
///
/// @param mostVolume the volume that fills the volume band
record PriceScale(double min, double max, double mostVolume) {
  private static final double ABOVE = 0.10;
  private static final double BELOW = 0.24;
  private static final double FLAT_SHARE = 0.001;

  /// A scale for all columns and the forming bar, with room for labels above and volume below; null
  /// when there is nothing to show.
  static @Nullable PriceScale around(PixelColumns columns, @Nullable Bar forming) {
    double low = columns.lowest();
    double high = columns.highest();
    double volume = columns.mostVolume();
    if (forming != null) {
      low = Math.min(low, forming.low());
      high = Math.max(high, forming.high());
      volume = Math.max(volume, forming.volume());
    }
    if (low > high) {
      return null;
    }
    double range = high > low ? high - low : Math.max(high * FLAT_SHARE, Double.MIN_NORMAL);
    return new PriceScale(low - range * BELOW, high + range * ABOVE, volume);
  }

  /// Whether a forming bar can be drawn without a new scale.
  boolean holds(Bar bar) {
    double edge = (max - min) * ABOVE / 4;
    return bar.low() >= min + edge && bar.high() <= max - edge && bar.volume() <= mostVolume;
  }
}
