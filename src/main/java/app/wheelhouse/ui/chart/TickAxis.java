package app.wheelhouse.ui.chart;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.axes.spi.TickMark;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.scene.canvas.GraphicsContext;
import javafx.util.StringConverter;

/// An axis of ChartFx whose ticks and labels come from us; labels give way to tags of the chart.
@SuppressWarnings("serial") // ChartFx made its axes serializable; nobody writes one.
final class TickAxis extends DefaultNumericAxis {
  private final BiFunction<AxisRange, Double, SequencedMap<Double, String>> ticks;
  private final Map<String, Cover> covers = new HashMap<>();
  private SequencedMap<Double, String> shown = new TreeMap<>();
  private String drawn = "";
  private int longest;

  /// Pixels where a tag stands.
  private record Cover(double from, double to) {
    private boolean holds(double place) {
      return place >= from && place <= to;
    }
  }

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

  /// Asks for another layout when labels need another room than they had: ChartFx keeps the room it
  /// once gave an axis. To be called when a layout has ended.
  void makeRoom() {
    int now = shown.values().stream().mapToInt(String::length).max().orElse(0);
    boolean other = getSide().isVertical() ? now != longest : now == 0 != (longest == 0);
    longest = now;
    if (other) {
      requestAxisLayout();
    }
  }

  /// Draws no labels between two places, because a tag stands there.
  ///
  /// @param key of the tag, which covers one place at a time
  void cover(String key, double from, double to) {
    covers.put(key, new Cover(from, to));
    redrawIfChanged();
  }

  /// The tag is gone.
  void uncover(String key) {
    if (covers.remove(key) != null) {
      redrawIfChanged();
    }
  }

  /// This axis alone, as it is: the chart beside it stays.
  private void redrawIfChanged() {
    if (drawn.equals(uncovered())) {
      return;
    }
    GraphicsContext gc = getCanvas().getGraphicsContext2D();
    double padding = getAxisPadding();
    double x = getSide().isHorizontal() ? padding : 0;
    double y = getSide().isHorizontal() ? 0 : padding;
    clearAxisCanvas(gc, getCanvas().getWidth(), getCanvas().getHeight());
    gc.translate(x, y);
    drawAxis(gc, getWidth(), getHeight());
    gc.translate(-x, -y);
  }

  private String uncovered() {
    return getTickMarks().stream()
        .filter(this::isUncovered)
        .map(TickMark::getText)
        .collect(Collectors.joining(" "));
  }

  private boolean isUncovered(TickMark mark) {
    return covers.values().stream().noneMatch(cover -> cover.holds(mark.getPosition()));
  }

  @Override
  protected void drawTickLabels(
      GraphicsContext gc,
      double width,
      double height,
      ObservableList<TickMark> marks,
      double tickLength) {
    drawn = uncovered();
    super.drawTickLabels(gc, width, height, marks.filtered(this::isUncovered), tickLength);
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
