package app.wheelhouse.ui.chart;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import javafx.util.StringConverter;

/// An axis of ChartFx whose ticks and labels come from us.
@SuppressWarnings("serial") // ChartFx made its axes serializable; nobody writes one.
final class TickAxis extends DefaultNumericAxis {
  private final BiFunction<AxisRange, Double, SequencedMap<Double, String>> ticks;
  private SequencedMap<Double, String> shown = new TreeMap<>();

  /// @param ticks of a range and a length in pixels: values and their labels, in order
  TickAxis(BiFunction<AxisRange, Double, SequencedMap<Double, String>> ticks) {
    super(0, 1, 1);
    this.ticks = ticks;
    setAutoRanging(false);
    setAnimated(false);
    setName(null);
    setUnit(null);
    setTickLabelFormatter(
        new StringConverter<>() {
          @Override
          public String toString(Number value) {
            Map<Double, String> labels = shown;
            return labels.getOrDefault(value.doubleValue(), "");
          }

          @Override
          public Number fromString(String text) {
            throw new UnsupportedOperationException("Labels are only written");
          }
        });
  }

  /// Shows another range; labels are made anew even where values stay the same.
  void show(double min, double max) {
    set(min, max);
    invalidateTickLabels.run();
  }

  @Override
  protected void calculateMajorTickValues(AxisRange range, DoubleArrayList values) {
    shown = ticks.apply(range, getLength());
    shown.keySet().forEach(values::add);
  }

  @Override
  protected void calculateMinorTickValues(DoubleArrayList values) {
    // None: the grid stays quiet.
  }
}
