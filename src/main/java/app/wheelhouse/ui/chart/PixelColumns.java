package app.wheelhouse.ui.chart;

import app.wheelhouse.engine.BarsSnapshot;
import java.util.Arrays;

/// The closed bars of a viewport as columns of pixels: a column a bar while bars are a pixel or
/// wider, else several bars merged into one, so that a drawing costs by width and not by bars.
///
/// Arrays are kept and filled anew; only the first [#count] entries mean something.
final class PixelColumns {
  private static final double BODY_SHARE = 0.72;
  private static final double SLIM = 3;

  private int count;
  private int[] centre = new int[0];
  private double[] open = new double[0];
  private double[] high = new double[0];
  private double[] low = new double[0];
  private double[] close = new double[0];
  private double[] volume = new double[0];
  private long[] last = new long[0];
  private double lowest = Double.POSITIVE_INFINITY;
  private double highest = Double.NEGATIVE_INFINITY;
  private double mostVolume;

  /// Width of a body in pixels: odd, so that the wick is its middle.
  ///
  /// @param spacing pixels a bar
  static int bodyWidth(double spacing) {
    if (spacing < SLIM) {
      return 1;
    }
    int width = (int) (spacing * BODY_SHARE);
    return width % 2 == 0 ? width - 1 : width;
  }

  /// The pixel column of a bar.
  ///
  /// @param number of the bar
  /// @param width of the view, pixels
  static int centre(long number, Viewport view, double width) {
    return (int) Math.floor((number + 0.5 - view.left()) * width / view.span());
  }

  /// Reads the bars that a view of `width` pixels shows.
  void fill(ChartSeries series, Viewport view, int width) {
    BarsSnapshot bars = series.bars();
    long first = series.first();
    int from = Math.clamp((long) Math.floor(view.left()) - first, 0, bars.size());
    int to = Math.clamp((long) Math.ceil(view.right()) - first, from, bars.size());
    clear(Math.min(to - from, width + 2));
    for (int i = from; i < to; i++) {
      int pixel = centre(first + i, view, width);
      if (count > 0 && centre[count - 1] == pixel) {
        merge(bars, i);
      } else {
        add(bars, i, pixel);
      }
      last[count - 1] = first + i;
    }
    measure();
  }

  int count() {
    return count;
  }

  int centre(int column) {
    return centre[column];
  }

  double open(int column) {
    return open[column];
  }

  double high(int column) {
    return high[column];
  }

  double low(int column) {
    return low[column];
  }

  double close(int column) {
    return close[column];
  }

  /// Base units, summed over merged bars.
  double volume(int column) {
    return volume[column];
  }

  /// Number of the newest bar in a column.
  long last(int column) {
    return last[column];
  }

  /// Lowest price; +∞ when empty.
  double lowest() {
    return lowest;
  }

  /// Highest price; −∞ when empty.
  double highest() {
    return highest;
  }

  double mostVolume() {
    return mostVolume;
  }

  private void clear(int capacity) {
    count = 0;
    if (centre.length < capacity) {
      centre = new int[capacity];
      open = new double[capacity];
      high = new double[capacity];
      low = new double[capacity];
      close = new double[capacity];
      volume = new double[capacity];
      last = new long[capacity];
    }
  }

  private void add(BarsSnapshot bars, int i, int pixel) {
    centre[count] = pixel;
    open[count] = bars.open(i);
    high[count] = bars.high(i);
    low[count] = bars.low(i);
    close[count] = bars.close(i);
    volume[count] = bars.volume(i);
    count++;
  }

  private void merge(BarsSnapshot bars, int i) {
    int column = count - 1;
    high[column] = Math.max(high[column], bars.high(i));
    low[column] = Math.min(low[column], bars.low(i));
    close[column] = bars.close(i);
    volume[column] += bars.volume(i);
  }

  private void measure() {
    lowest = Arrays.stream(low, 0, count).min().orElse(Double.POSITIVE_INFINITY);
    highest = Arrays.stream(high, 0, count).max().orElse(Double.NEGATIVE_INFINITY);
    mostVolume = Arrays.stream(volume, 0, count).max().orElse(0);
  }
}
