package app.wheelhouse.ui.chart;

import app.wheelhouse.ui.control.Figures;
import io.fair_acc.chartfx.axes.spi.AxisRange;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Where the axes have their ticks and what stands there.
final class AxisLabels {
  private static final double PIXELS_A_PRICE = 56;

  private final ChartSurface surface;

  AxisLabels(ChartSurface surface) {
    this.surface = surface;
  }

  /// @param length of the axis, pixels
  SequencedMap<Double, String> times(double length) {
    SequencedMap<Double, String> labels = new TreeMap<>();
    ChartSeries now = surface.series();
    if (now != null) {
      // Under the middle of the candle, where the eye looks for it.
      surface
          .timeTicks()
          .of(now, surface.view(), length)
          .forEach((bar, text) -> labels.put(bar + 0.5, text));
    }
    return labels;
  }

  /// @param length of the axis, pixels
  SequencedMap<Double, String> prices(AxisRange range, double length) {
    SequencedMap<Double, String> labels = new TreeMap<>();
    ChartSeries now = surface.series();
    if (now != null) {
      double span = range.getMax() - range.getMin();
      PriceStep step = PriceStep.of(span, (int) (length / PIXELS_A_PRICE));
      int own = Figures.decimals(now.instrument(), range.getMax());
      int decimals = Math.max(own, step.decimals());
      for (double tick : step.between(range.getMin(), range.getMax())) {
        labels.put(tick, Figures.number(tick, decimals));
      }
    }
    return labels;
  }
}
