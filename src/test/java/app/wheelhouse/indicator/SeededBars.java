package app.wheelhouse.indicator;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/// A seeded series of bars as columns, and the ways the property tests bend it.
record SeededBars(double[] high, double[] low, double[] close) {

  /// A random walk around 60,000 with gaps between bars and now and then a flat one.
  static SeededBars walk(long seed, int bars) {
    SplittableRandom random = new SplittableRandom(seed);
    SeededBars series = new SeededBars(new double[bars], new double[bars], new double[bars]);
    double price = 60_000;
    for (int i = 0; i < bars; i++) {
      if (random.nextInt(12) == 0) {
        series.set(i, price, price, price);
        continue;
      }
      double open = price * (1 + (random.nextDouble() - 0.5) * 0.004);
      price = open * (1 + (random.nextDouble() - 0.5) * 0.02);
      double top = Math.max(open, price) * (1 + random.nextDouble() * 0.005);
      double bottom = Math.min(open, price) * (1 - random.nextDouble() * 0.005);
      series.set(i, top, bottom, price);
    }
    return series;
  }

  /// Prices without any memory, spread evenly over sixteen orders of magnitude.
  static SeededBars wild(long seed, int bars) {
    SplittableRandom random = new SplittableRandom(seed);
    SeededBars series = new SeededBars(new double[bars], new double[bars], new double[bars]);
    for (int i = 0; i < bars; i++) {
      double close = Math.pow(10, random.nextDouble() * 16 - 8);
      series.set(i, close * (1 + random.nextDouble()), close * random.nextDouble(), close);
    }
    return series;
  }

  private void set(int bar, double top, double bottom, double last) {
    high[bar] = top;
    low[bar] = bottom;
    close[bar] = last;
  }

  int size() {
    return close.length;
  }

  /// Every price times a positive `factor`.
  SeededBars times(double factor) {
    return mapped(price -> price * factor);
  }

  SeededBars plus(double shift) {
    return mapped(price -> price + shift);
  }

  /// The series upside down: highs become lows.
  SeededBars mirrored() {
    SeededBars negative = mapped(price -> -price);
    return new SeededBars(negative.low, negative.high, negative.close);
  }

  private SeededBars mapped(DoubleUnaryOperator change) {
    return new SeededBars(mapped(high, change), mapped(low, change), mapped(close, change));
  }

  private static double[] mapped(double[] prices, DoubleUnaryOperator change) {
    double[] result = new double[prices.length];
    for (int i = 0; i < prices.length; i++) {
      result[i] = change.applyAsDouble(prices[i]);
    }
    return result;
  }
}
