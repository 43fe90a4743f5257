package app.wheelhouse.ui.chart;

/// Bars, prices and volumes to pixels of the plot and back; y goes downwards.
///
/// @param width of the plot, pixels
/// @param height of the plot, pixels
record Plot(ChartSeries series, Viewport view, PriceScale prices, double width, double height) {
  /// The pixel column of a bar.
  int x(long number) {
    return PixelColumns.centre(number, view, width);
  }

  double y(double price) {
    return (prices.max() - price) / (prices.max() - prices.min()) * height;
  }

  /// The price at a height.
  double price(double y) {
    return prices.max() - y / height * (prices.max() - prices.min());
  }

  /// The bar whose column is nearest to `x`, whether or not there is one.
  long number(double x) {
    return (long) Math.floor(view.left() + x / width * view.span());
  }

  int bodyWidth() {
    return PixelColumns.bodyWidth(width / view.span());
  }

  double volumeHeight(double volume) {
    return CandleRenderer.volumeHeight(volume, prices.mostVolume(), height);
  }

  boolean shows(double price) {
    return price >= prices.min() && price <= prices.max();
  }
}
