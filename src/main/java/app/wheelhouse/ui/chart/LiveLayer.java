package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.market.Bar;
import io.fair_acc.chartfx.plugins.ChartPlugin;
import javafx.css.PseudoClass;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The forming bar, its averages and the line of the last price, above the drawing: a price moves a
/// few small shapes and redraws nothing else.
final class LiveLayer extends ChartPlugin {
  private static final PseudoClass RISES = PseudoClass.getPseudoClass("rises");
  private static final double HALF = 0.5;

  private final Runnable laidOut;
  private final Rectangle volume = shape("live-volume");
  private final Rectangle wick = shape("live-bar");
  private final Rectangle body = shape("live-bar");
  private final Line last = line("last-price-line");
  private final Line emaFast = line("ema-fast-line");
  private final Line emaSlow = line("ema-slow-line");

  /// @param laidOut is called when a layout of the chart has ended
  LiveLayer(Runnable laidOut) {
    this.laidOut = laidOut;
    getChartChildren().addAll(volume, wick, body, emaSlow, emaFast, last);
    getChartChildren().forEach(node -> node.setMouseTransparent(true));
  }

  @Override
  public void runPostLayout() {
    laidOut.run();
  }

  /// Moves the forming bar, if there is one in view.
  void showBar(Plot plot) {
    Bar bar = plot.series().bars().forming();
    int x = plot.x(plot.series().bars().total());
    int bodyWidth = plot.bodyWidth();
    boolean visible = bar != null && x >= 0 && x <= plot.width();
    volume.setVisible(visible && Double.isFinite(plot.prices().mostVolume()));
    wick.setVisible(visible);
    body.setVisible(visible);
    if (bar == null || !visible) {
      return;
    }
    colour(bar.isUp());
    double top = Math.round(plot.y(bar.high()));
    place(wick, x, top, 1, Math.round(plot.y(bar.low())) - top);
    double from = Math.round(plot.y(Math.max(bar.open(), bar.close())));
    double to = Math.round(plot.y(Math.min(bar.open(), bar.close())));
    double left = x - bodyWidth / 2;
    place(body, left, from, bodyWidth, to - from);
    double tall = plot.volumeHeight(bar.volume());
    place(volume, left, plot.height() - tall, bodyWidth, tall);
  }

  /// Moves the ends of the averages, from the newest closed bar to the forming one.
  void showEmas(Plot plot, EmaPair emas) {
    showEma(emaFast, plot, emas.fast());
    showEma(emaSlow, plot, emas.slow());
  }

  private static void showEma(Line shape, Plot plot, @Nullable EmaLine line) {
    long forming = plot.series().bars().total();
    double from = line == null ? Double.NaN : line.at(plot.series(), forming - 1);
    double to = line == null ? Double.NaN : line.at(plot.series(), forming);
    double y = plot.y(to);
    boolean inView = plot.x(forming - 1) >= 0 && plot.x(forming) <= plot.width();
    shape.setVisible(inView && y >= 0 && y <= plot.height());
    if (shape.isVisible()) {
      shape.setStartX(plot.x(forming - 1) + HALF);
      shape.setStartY(plot.y(from));
      shape.setEndX(plot.x(forming) + HALF);
      shape.setEndY(y);
    }
  }

  /// Moves the line of the last price.
  ///
  /// @param y NaN hides it
  void showLast(double y, boolean rises, double width) {
    last.setVisible(Double.isFinite(y));
    last.pseudoClassStateChanged(RISES, rises);
    last.setStartX(0);
    last.setEndX(width);
    double snapped = Math.round(y) + HALF;
    last.setStartY(snapped);
    last.setEndY(snapped);
  }

  private void colour(boolean rises) {
    volume.pseudoClassStateChanged(RISES, rises);
    wick.pseudoClassStateChanged(RISES, rises);
    body.pseudoClassStateChanged(RISES, rises);
  }

  private static void place(Rectangle shape, double x, double y, double width, double height) {
    shape.setX(x);
    shape.setY(y);
    shape.setWidth(width);
    shape.setHeight(Math.max(1, height));
  }

  private static Line line(String style) {
    Line line = new Line();
    line.getStyleClass().add(style);
    return line;
  }

  private static Rectangle shape(String style) {
    Rectangle shape = new Rectangle();
    shape.setSmooth(false);
    shape.getStyleClass().add(style);
    return shape;
  }
}
