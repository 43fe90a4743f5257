package app.wheelhouse.ui.chart;

/// Prices and volumes to pixels of the plot, y downwards.
///
/// @param width of the plot
/// @param height of the plot
record PixelScale(PriceScale prices, double width, double height) {
  double y(double price) {
    return (prices.max() - price) / (prices.max() - prices.min()) * height;
  }

  double volumeHeight(double volume) {
    return CandleRenderer.volumeHeight(volume, prices.mostVolume(), height);
  }
}
