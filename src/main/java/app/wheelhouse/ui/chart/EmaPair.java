package app.wheelhouse.ui.chart;

import org.jspecify.annotations.Nullable;

/// The two averages of the chart; a hidden one is null.
record EmaPair(@Nullable EmaLine fast, @Nullable EmaLine slow) {
  /// Averages of so many bars; 0 hides one.
  static EmaPair of(int fastBars, int slowBars) {
    return new EmaPair(
        fastBars > 0 ? new EmaLine(fastBars) : null, slowBars > 0 ? new EmaLine(slowBars) : null);
  }

  void update(ChartSeries series) {
    if (fast != null) {
      fast.update(series);
    }
    if (slow != null) {
      slow.update(series);
    }
  }
}
