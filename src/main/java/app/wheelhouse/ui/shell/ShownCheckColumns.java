package app.wheelhouse.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;

/// How much of the chart is candles: pixel columns with the theme's colour of a rising bar, and of
/// a falling one.
///
/// Both are asked for, because the mark and the line at the last price have one of the two colours.
record ShownCheckColumns(int rising, int falling) {
  static final ShownCheckColumns NONE = new ShownCheckColumns(0, 0);

  private static final int ENOUGH = 20;
  private static final int TOLERANCE = 2;
  private static final int CHANNELS = 3;

  /// Of the chart under `root`; none when there is no chart, or none of any size.
  static ShownCheckColumns under(Parent root) {
    return root.lookup(".candle-chart") instanceof Parent chart
            && chart.getLayoutBounds().getWidth() >= 1
            && chart.getLayoutBounds().getHeight() >= 1
            && chart.lookup(".candle-up") instanceof Shape up
            && chart.lookup(".candle-down") instanceof Shape down
            && up.getFill() instanceof Color rising
            && down.getFill() instanceof Color falling
        ? of(chart, argb(rising), argb(falling))
        : NONE;
  }

  private static ShownCheckColumns of(Node chart, int rising, int falling) {
    WritableImage image = chart.snapshot(null, null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return new ShownCheckColumns(columns(pixels, width, rising), columns(pixels, width, falling));
  }

  private static int columns(int[] pixels, int width, int colour) {
    int count = 0;
    for (int x = 0; x < width; x++) {
      for (int at = x; at < pixels.length; at += width) {
        if (isNear(pixels[at], colour)) {
          count++;
          break;
        }
      }
    }
    return count;
  }

  private static boolean isNear(int pixel, int colour) {
    for (int shift = 0; shift < CHANNELS * Byte.SIZE; shift += Byte.SIZE) {
      if (Math.abs((pixel >> shift & 0xff) - (colour >> shift & 0xff)) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  private static int argb(Color colour) {
    return channel(colour.getRed()) << 16
        | channel(colour.getGreen()) << 8
        | channel(colour.getBlue());
  }

  private static int channel(double share) {
    return (int) Math.round(share * 0xff);
  }

  boolean areCandles() {
    return rising >= ENOUGH && falling >= ENOUGH;
  }

  @Override
  public String toString() {
    return rising + " columns with rising bars, " + falling + " with falling ones";
  }
}
