package app.wheelhouse.domain.market;

/// One finished or forming bar.
///
/// @param openTime start, epoch milliseconds
/// @param closeTime end (exclusive), epoch milliseconds
/// @param volume base units; USD where the tape says so
/// @param approximate true when made from longer bars instead of trades
public record Bar(
    long openTime,
    long closeTime,
    double open,
    double high,
    double low,
    double close,
    double volume,
    boolean approximate) {

  public static Bar of(
      Timeframe timeframe,
      long openTime,
      double open,
      double high,
      double low,
      double close,
      double volume) {
    return new Bar(openTime, openTime + timeframe.millis(), open, high, low, close, volume, false);
  }

  public boolean isUp() {
    return close >= open;
  }

  /// (high + low + close) / 3.
  public double typical() {
    return (high + low + close) / 3;
  }
}
