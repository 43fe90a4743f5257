package app.wheelhouse.ui.chart;

import app.wheelhouse.ui.control.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import javafx.scene.Node;

/// Where the trader looks: the crosshair under the mouse or by keyboard, and what stands there.
final class ChartPointer {
  private static final double BESIDE = 14;

  private final ChartDrawing drawing;
  private final MarkWords words;
  private final MarkLayers marks;
  private final Crosshair crosshair;
  private final Tag hint = new Tag("chart-hint");
  private double mouseX = Double.NaN;
  private double mouseY = Double.NaN;

  ChartPointer(ChartDrawing drawing, MarkLayers marks, Crosshair crosshair, ResourceBundle texts) {
    this.drawing = drawing;
    this.marks = marks;
    this.crosshair = crosshair;
    this.words = new MarkWords(texts);
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
    tell(plot, byMouse ? told(plot, times) : "");
  }

  private double level(Plot plot) {
    long number = drawing.pointed().get();
    ChartSeries series = plot.series();
    return series.has(number) ? series.barOf(number).close() : series.last();
  }

  /// What the mark under the mouse was; empty where there is none.
  private String told(Plot plot, TimeTicks times) {
    FillLayer.Mark fill = marks.fillAt(mouseX, mouseY);
    DecisionMark decision = marks.decisionAt(mouseX, mouseY);
    if (decision != null) {
      return words.decisions(decision, times);
    }
    return fill == null ? "" : words.fills(fill, plot.series().instrument(), times);
  }

  private void tell(Plot plot, String text) {
    hint.setVisible(!text.isEmpty());
    if (text.isEmpty()) {
      return;
    }
    hint.setText(text);
    double wide = hint.wide(0);
    double tall = hint.tall();
    double right =
        mouseX + BESIDE + wide <= plot.width() ? mouseX + BESIDE : mouseX - BESIDE - wide;
    double down =
        mouseY + BESIDE + tall <= plot.height() ? mouseY + BESIDE : mouseY - BESIDE - tall;
    hint.put(Math.max(0, right), down, 0);
  }
}
