package app.wheelhouse.ui.chart;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/// Draws closed bars and their volume: filled rectangles on whole pixels, one column at a time.
///
/// ChartFx's own renderer strokes every candle and needs 35 ms for 2,000 of them; its data sets
/// copy every value. This one reads the engine's shared columns.
final class CandleRenderer extends AbstractRendererXY<CandleRenderer> {
  /// Height of the tallest volume bar as a share of the chart.
  static final double VOLUME_BAND = 0.16;

  private final ChartPalette palette;
  private final PixelColumns columns;
  private int bodyWidth = 1;
  private double mostVolume;

  CandleRenderer(ChartPalette palette, PixelColumns columns) {
    this.palette = palette;
    this.columns = columns;
  }

  /// What to draw with from now on.
  ///
  /// @param newMostVolume the volume of the tallest volume bar
  void use(int newBodyWidth, double newMostVolume) {
    this.bodyWidth = newBodyWidth;
    this.mostVolume = newMostVolume;
  }

  @Override
  public void render() {
    Canvas canvas = getChart().getCanvas();
    draw(canvas.getGraphicsContext2D(), canvas.getHeight(), true);
    draw(canvas.getGraphicsContext2D(), canvas.getHeight(), false);
  }

  private void draw(GraphicsContext gc, double height, boolean rises) {
    gc.setFill(palette.volume(rises));
    for (int i = 0; i < columns.count(); i++) {
      if (rises(i) == rises) {
        drawVolume(gc, i, height);
      }
    }
    gc.setFill(palette.body(rises));
    for (int i = 0; i < columns.count(); i++) {
      if (rises(i) == rises) {
        drawCandle(gc, i);
      }
    }
  }

  private boolean rises(int column) {
    return columns.close(column) >= columns.open(column);
  }

  private void drawVolume(GraphicsContext gc, int i, double height) {
    double tall = volumeHeight(columns.volume(i), mostVolume, height);
    gc.fillRect(columns.centre(i) - bodyWidth / 2, height - tall, bodyWidth, tall);
  }

  private void drawCandle(GraphicsContext gc, int i) {
    int x = columns.centre(i);
    long top = y(columns.high(i));
    gc.fillRect(x, top, 1, Math.max(1, y(columns.low(i)) - top));
    if (bodyWidth > 1) {
      long from = y(Math.max(columns.open(i), columns.close(i)));
      long to = y(Math.min(columns.open(i), columns.close(i)));
      gc.fillRect(x - bodyWidth / 2, from, bodyWidth, Math.max(1, to - from));
    }
  }

  private long y(double price) {
    return Math.round(yAxis.getDisplayPosition(price));
  }

  static double volumeHeight(double volume, double most, double height) {
    return most > 0 ? Math.ceil(volume / most * height * VOLUME_BAND) : 0;
  }

  @Override
  protected void render(GraphicsContext gc, DataSet dataSet, DataSetNode style) {
    // Without data sets nothing calls this.
  }

  @Override
  protected CandleRenderer getThis() {
    return this;
  }
}
