package app.wheelhouse.ui.chart;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;

/// Draws closed bars, their volume and averages: filled rectangles on whole pixels, one column at a
/// time, and lines with one point a column.
///
/// ChartFx's own renderer strokes every candle and needs 35 ms for 2,000 of them; its data sets
/// copy every value. This one reads the engine's shared columns.
final class CandleRenderer extends AbstractRendererXY<CandleRenderer> {
  /// Height of the tallest volume bar as a share of the chart.
  static final double VOLUME_BAND = 0.16;

  /// Pixels between two points below which a line is drawn as upright pixels.
  private static final double DENSE = 1.5;

  private static final double LINE_WIDTH = 1.3;

  private final ChartPalette palette;
  private final PixelColumns columns;
  private double[] xs = new double[0];
  private double[] ys = new double[0];
  private long drawings;
  private int bodyWidth = 1;
  private double mostVolume;
  private EmaPair emas = EmaPair.of(0, 0);

  CandleRenderer(ChartPalette palette, PixelColumns columns) {
    this.palette = palette;
    this.columns = columns;
  }

  /// What to draw with from now on.
  ///
  /// @param newMostVolume the volume of the tallest volume bar; infinite for no volume
  void use(int newBodyWidth, double newMostVolume, EmaPair newEmas) {
    this.emas = newEmas;
    this.bodyWidth = newBodyWidth;
    this.mostVolume = newMostVolume;
  }

  /// How often everything was drawn.
  long drawings() {
    return drawings;
  }

  @Override
  public void render() {
    drawings++;
    Canvas canvas = getChart().getCanvas();
    draw(canvas.getGraphicsContext2D(), canvas.getHeight(), true);
    draw(canvas.getGraphicsContext2D(), canvas.getHeight(), false);
    drawLine(canvas.getGraphicsContext2D(), emas.slow(), palette.emaSlow());
    drawLine(canvas.getGraphicsContext2D(), emas.fast(), palette.emaFast());
  }

  private void drawLine(GraphicsContext gc, @Nullable EmaLine line, Paint colour) {
    if (line == null) {
      return;
    }
    if (xs.length < columns.count()) {
      xs = new double[columns.count() * 2];
      ys = new double[columns.count() * 2];
    }
    int points = 0;
    for (int i = 0; i < columns.count(); i++) {
      double value = line.at(columns.last(i));
      if (Double.isFinite(value)) {
        xs[points] = columns.centre(i) + 0.5;
        ys[points++] = yAxis.getDisplayPosition(value);
      }
    }
    if (points > 1 && xs[points - 1] - xs[0] < points * DENSE) {
      drawDense(gc, points, colour);
    } else {
      gc.setStroke(colour);
      gc.setLineWidth(LINE_WIDTH);
      gc.strokePolyline(xs, ys, points);
    }
  }

  /// A line with a point in about every pixel column, as upright pixels: smoothing a thousand
  /// slopes costs more than all candles.
  private void drawDense(GraphicsContext gc, int points, Paint colour) {
    gc.setFill(colour);
    for (int i = 1; i < points; i++) {
      double x = Math.floor(xs[i - 1]);
      long top = Math.round(Math.min(ys[i - 1], ys[i]));
      long tall = Math.round(Math.abs(ys[i] - ys[i - 1]));
      gc.fillRect(x, top, Math.floor(xs[i]) - x, Math.max(1, tall));
    }
  }

  private void draw(GraphicsContext gc, double height, boolean rises) {
    gc.setFill(palette.volume(rises));
    for (int i = 0; Double.isFinite(mostVolume) && i < columns.count(); i++) {
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
