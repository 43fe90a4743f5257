package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// Fills as triangles at their bar and price: up and below for a buy, down and above for a sell;
/// one for all fills of a side in a pixel column.
final class FillLayer extends Canvas {
  private static final double SIZE = 9;
  private static final double REACH = 8;

  private final ChartPalette palette;
  private List<Mark> marks = List.of();

  /// Fills of one side in one pixel column.
  ///
  /// @param y of the tip
  record Mark(int x, double y, Side side, List<Fill> fills) {}

  FillLayer(ChartPalette palette) {
    this.palette = palette;
    setManaged(false);
    setMouseTransparent(true);
    getStyleClass().add("fill-marks");
  }

  /// Draws all anew; costs by fills in view.
  void show(Plot plot, List<Fill> fills) {
    boolean empty = marks.isEmpty();
    marks = marks(plot, fills);
    if (empty && marks.isEmpty()) {
      return;
    }
    if (getWidth() != plot.width() || getHeight() != plot.height()) {
      setWidth(plot.width());
      setHeight(plot.height());
    }
    GraphicsContext gc = getGraphicsContext2D();
    gc.clearRect(0, 0, getWidth(), getHeight());
    gc.setLineWidth(1);
    gc.setStroke(palette.edge());
    for (Mark mark : marks) {
      draw(gc, mark);
    }
  }

  /// The marks of fills that are in view; the tip is at the first fill's price.
  static List<Mark> marks(Plot plot, List<Fill> fills) {
    Map<Long, Mark> found = new LinkedHashMap<>();
    ChartSeries series = plot.series();
    for (Fill fill : fills) {
      long number = series.numberAt(fill.time());
      double price = fill.price().toDouble();
      int x = plot.x(number);
      if (series.has(number) && x >= 0 && x <= plot.width() && plot.shows(price)) {
        long place = x * 2L + (fill.side() == Side.BUY ? 0 : 1);
        found
            .computeIfAbsent(place, _ -> new Mark(x, plot.y(price), fill.side(), new ArrayList<>()))
            .fills()
            .add(fill);
      }
    }
    return List.copyOf(found.values());
  }

  /// What is drawn now.
  List<Mark> marks() {
    return marks;
  }

  /// The mark under the mouse; null where there is none.
  @Nullable Mark at(double x, double y) {
    for (Mark mark : marks) {
      double middle = mark.y() + (mark.side() == Side.BUY ? SIZE / 2 : -SIZE / 2);
      if (Math.abs(mark.x() - x) <= REACH && Math.abs(middle - y) <= REACH) {
        return mark;
      }
    }
    return null;
  }

  private void draw(GraphicsContext gc, Mark mark) {
    double base = mark.y() + (mark.side() == Side.BUY ? SIZE : -SIZE);
    double middle = mark.x() + 0.5;
    double[] xs = {middle, middle - SIZE / 2 - 1, middle + SIZE / 2 + 1};
    double[] ys = {mark.y(), base, base};
    gc.setFill(palette.fill(mark.side()));
    gc.fillPolygon(xs, ys, xs.length);
    gc.strokePolygon(xs, ys, xs.length);
  }
}
