package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.ui.control.Figures;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Where the trader looks: the crosshair under the mouse or by keyboard, and what stands there.
final class ChartPointer {
  private static final int FILLS_TOLD = 4;
  private static final double BESIDE = 14;

  private final ChartDrawing drawing;
  private final ResourceBundle texts;
  private final FillLayer fills;
  private final Crosshair crosshair;
  private final Tag hint = new Tag("chart-hint");
  private double mouseX = Double.NaN;
  private double mouseY = Double.NaN;

  ChartPointer(ChartDrawing drawing, FillLayer fills, Crosshair crosshair, ResourceBundle texts) {
    this.drawing = drawing;
    this.fills = fills;
    this.crosshair = crosshair;
    this.texts = texts;
    hint.setVisible(false);
  }

  /// What lies under labels.
  List<Node> lines() {
    return crosshair.lines();
  }

  /// What lies over everything.
  List<Node> tags() {
    List<Node> nodes = new ArrayList<>(crosshair.tags());
    nodes.add(hint);
    return nodes;
  }

  boolean isShown() {
    return crosshair.isShown();
  }

  /// Follows the mouse.
  void mouse(double x, double y) {
    mouseX = x;
    mouseY = y;
  }

  /// Follows the keyboard from here on.
  void keyboard(long number) {
    mouse(Double.NaN, Double.NaN);
    drawing.pointed().set(number);
  }

  void leave() {
    mouse(Double.NaN, Double.NaN);
    drawing.pointed().set(ChartDrawing.NOWHERE);
    crosshair.hide();
    hint.setVisible(false);
  }

  /// The price that is pointed at; the newest without a crosshair.
  double price(Plot plot) {
    return Double.isFinite(mouseY) ? plot.price(mouseY) : level(plot);
  }

  /// Puts the crosshair where it belongs in this plot; `times` writes the time of a bar.
  void show(Plot plot, TimeTicks times, double axisWidth) {
    ChartSeries series = plot.series();
    boolean byMouse = Double.isFinite(mouseX);
    if (byMouse) {
      long number = plot.number(mouseX);
      drawing.pointed().set(series.has(number) ? number : ChartDrawing.NOWHERE);
    }
    long number = drawing.pointed().get();
    boolean known = series.has(number);
    double x = known ? plot.x(number) : mouseX;
    if (!known && !byMouse || x < 0 || x > plot.width()) {
      crosshair.hide();
      hint.setVisible(false);
      return;
    }
    double price = price(plot);
    crosshair.show(
        plot,
        x,
        Math.clamp(byMouse ? mouseY : plot.y(price), 0, plot.height()),
        Figures.number(price, Figures.decimals(series.instrument(), price)),
        known ? times.full(series, number) : "",
        axisWidth);
    tell(plot, byMouse ? fills.at(mouseX, mouseY) : null, times);
  }

  private double level(Plot plot) {
    long number = drawing.pointed().get();
    ChartSeries series = plot.series();
    return series.has(number) ? series.barOf(number).close() : series.last();
  }

  private void tell(Plot plot, FillLayer.@Nullable Mark mark, TimeTicks times) {
    hint.setVisible(mark != null);
    if (mark == null) {
      return;
    }
    StringBuilder text = new StringBuilder();
    String key = mark.side() == Side.BUY ? "chart.fill.buy" : "chart.fill.sell";
    List<Fill> told =
        mark.fills().subList(Math.max(0, mark.fills().size() - FILLS_TOLD), mark.fills().size());
    if (told.size() < mark.fills().size()) {
      text.append(text("chart.fill.more", told.size(), mark.fills().size())).append('\n');
    }
    for (Fill fill : told) {
      String quantity = fill.quantity() + " " + plot.series().instrument().symbol();
      double price = fill.price().toDouble();
      String at = Figures.number(price, Figures.decimals(plot.series().instrument(), price));
      text.append(text(key, quantity, at)).append(" · ").append(times.moment(fill.time()));
      text.append('\n');
    }
    hint.setText(text.toString().strip());
    double wide = hint.wide(0);
    double tall = hint.tall();
    double right =
        mouseX + BESIDE + wide <= plot.width() ? mouseX + BESIDE : mouseX - BESIDE - wide;
    double down =
        mouseY + BESIDE + tall <= plot.height() ? mouseY + BESIDE : mouseY - BESIDE - tall;
    hint.put(right, down, 0);
  }

  private String text(String key, Object... values) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
  }
}
