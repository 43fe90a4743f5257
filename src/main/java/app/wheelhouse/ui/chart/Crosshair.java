package app.wheelhouse.ui.chart;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Line;

/// Two hairlines, a price tag on the price axis and a time tag on the time axis.
final class Crosshair {
  private static final String KEY = "crosshair";
  private static final double HALF = 0.5;
  private static final double LABEL_TALL = 8;
  private static final double LABEL_WIDE = 22;

  private final TickAxis times;
  private final TickAxis prices;
  private final Line vertical = line();
  private final Line horizontal = line();
  private final Tag price = new Tag("axis-tag", "crosshair-tag");
  private final Tag time = new Tag("axis-tag", "crosshair-tag");

  /// Labels of both axes give way to the tags.
  Crosshair(TickAxis times, TickAxis prices) {
    this.times = times;
    this.prices = prices;
    hide();
  }

  /// The lines, which lie under labels.
  List<Node> lines() {
    return List.of(vertical, horizontal);
  }

  List<Node> tags() {
    return List.of(price, time);
  }

  boolean isShown() {
    return vertical.isVisible();
  }

  void hide() {
    lines().forEach(node -> node.setVisible(false));
    tags().forEach(node -> node.setVisible(false));
    times.uncover(KEY);
    prices.uncover(KEY);
  }

  /// @param x of the bar's middle, pixels of the plot
  /// @param timeText empty where there is no bar
  /// @param axisWidth of the price axis
  void show(Plot plot, double x, double y, String priceText, String timeText, double axisWidth) {
    vertical.setVisible(true);
    place(vertical, x + HALF, 0, x + HALF, plot.height());
    horizontal.setVisible(true);
    double level = Math.floor(y) + HALF;
    place(horizontal, 0, level, plot.width(), level);
    price.setVisible(true);
    price.setText(priceText);
    double tall = price.tall();
    double top = Math.clamp(y - tall / 2, 0, Math.max(0, plot.height() - tall));
    price.put(plot.width(), top, axisWidth);
    prices.cover(KEY, top - LABEL_TALL, top + tall + LABEL_TALL);
    showTime(plot, x, timeText);
  }

  private void showTime(Plot plot, double x, String text) {
    time.setVisible(!text.isEmpty());
    time.setText(text);
    if (text.isEmpty()) {
      times.uncover(KEY);
      return;
    }
    double wide = time.wide(0);
    double left = Math.clamp(x - wide / 2, 0, Math.max(0, plot.width() - wide));
    time.put(left, plot.height() + 2, 0);
    times.cover(KEY, left - LABEL_WIDE, left + wide + LABEL_WIDE);
  }

  private static void place(Line line, double x1, double y1, double x2, double y2) {
    line.setStartX(x1);
    line.setStartY(y1);
    line.setEndX(x2);
    line.setEndY(y2);
  }

  private static Line line() {
    Line line = new Line();
    line.setManaged(false);
    line.getStyleClass().add("crosshair-line");
    return line;
  }
}
