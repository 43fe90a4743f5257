package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.market.Bar;
import io.fair_acc.chartfx.plugins.ChartPlugin;
import javafx.css.PseudoClass;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The forming bar and the line of the last price, above the drawing: a price moves four small
/// shapes and redraws nothing else.
final class LiveLayer extends ChartPlugin {
  private static final PseudoClass RISES = PseudoClass.getPseudoClass("rises");
  private static final double HALF = 0.5;

  private final Rectangle volume = shape("live-volume");
  private final Rectangle wick = shape("live-bar");
  private final Rectangle body = shape("live-bar");
  private final Line last = new Line();

  LiveLayer() {
    last.getStyleClass().add("last-price-line");
    getChartChildren().addAll(volume, wick, body, last);
    getChartChildren().forEach(node -> node.setMouseTransparent(true));
  }

  /// Moves the forming bar; null hides it.
  ///
  /// @param x its pixel column
  void showBar(@Nullable Bar bar, int x, int bodyWidth, PixelScale scale) {
    boolean visible = bar != null && x >= 0 && x <= scale.width();
    volume.setVisible(visible);
    wick.setVisible(visible);
    body.setVisible(visible);
    if (bar == null || !visible) {
      return;
    }
    colour(bar.isUp());
    double top = Math.round(scale.y(bar.high()));
    place(wick, x, top, 1, Math.round(scale.y(bar.low())) - top);
    double from = Math.round(scale.y(Math.max(bar.open(), bar.close())));
    double to = Math.round(scale.y(Math.min(bar.open(), bar.close())));
    double left = x - bodyWidth / 2;
    place(body, left, from, bodyWidth, to - from);
    double tall = scale.volumeHeight(bar.volume());
    place(volume, left, scale.height() - tall, bodyWidth, tall);
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

  private static Rectangle shape(String style) {
    Rectangle shape = new Rectangle();
    shape.setSmooth(false);
    shape.getStyleClass().add(style);
    return shape;
  }
}
