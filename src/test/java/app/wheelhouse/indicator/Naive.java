package app.wheelhouse.indicator;

import java.util.Arrays;

/// The textbook definitions over whole arrays, written apart from the incremental ones as oracle.
final class Naive {
  private Naive() {}

  private static double[] missing(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }

  /// Two passes over the window, divided by its length.
  static double deviation(double[] values, int from, int to) {
    double mean = mean(values, from, to);
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (values[i] - mean) * (values[i] - mean);
    }
    return Math.sqrt(squares / (to - from));
  }

  static double[] sma(double[] values, int period) {
    double[] result = missing(values.length);
    for (int i = period - 1; i < values.length; i++) {
      result[i] = mean(values, i + 1 - period, i + 1);
    }
    return result;
  }

  static double[] deviations(double[] values, int period) {
    double[] result = missing(values.length);
    for (int i = period - 1; i < values.length; i++) {
      result[i] = deviation(values, i + 1 - period, i + 1);
    }
    return result;
  }

  /// In closed form: every value with its own weight; the average starts at `first`.
  static double[] ema(double[] values, int first, int period) {
    double k = 2.0 / (period + 1);
    double[] result = missing(values.length);
    for (int i = first + period - 1; i < values.length; i++) {
      double sum = 0;
      double weight = k;
      for (int j = i; j >= first + period; j--) {
        sum += weight * values[j];
        weight *= 1 - k;
      }
      result[i] = sum + weight / k * mean(values, first, first + period);
    }
    return result;
  }

  static double[] macd(double[] values, int fast, int slow) {
    double[] quick = ema(values, 0, fast);
    double[] calm = ema(values, 0, slow);
    double[] result = missing(values.length);
    for (int i = slow - 1; i < values.length; i++) {
      result[i] = quick[i] - calm[i];
    }
    return result;
  }

  /// Wilder's own words: the previous average times period − 1, plus today, divided by the period.
  static double[] wilder(double[] values, int first, int period) {
    double[] result = missing(values.length);
    if (first + period > values.length) {
      return result;
    }
    result[first + period - 1] = mean(values, first, first + period);
    for (int i = first + period; i < values.length; i++) {
      result[i] = (result[i - 1] * (period - 1) + values[i]) / period;
    }
    return result;
  }

  static double[] rsi(double[] close, int period) {
    double[] gains = new double[close.length];
    double[] losses = new double[close.length];
    for (int i = 1; i < close.length; i++) {
      gains[i] = Math.max(close[i] - close[i - 1], 0);
      losses[i] = Math.max(close[i - 1] - close[i], 0);
    }
    double[] gain = wilder(gains, 1, period);
    double[] loss = wilder(losses, 1, period);
    double[] result = missing(close.length);
    for (int i = period; i < close.length; i++) {
      boolean still = gain[i] == 0 && loss[i] == 0;
      result[i] = still ? 50 : 100 - 100 / (1 + gain[i] / loss[i]);
    }
    return result;
  }

  static double[] trueRanges(SeededBars bars) {
    double[] result = new double[bars.size()];
    for (int i = 1; i < bars.size(); i++) {
      double previous = bars.close()[i - 1];
      double gap =
          Math.max(Math.abs(bars.high()[i] - previous), Math.abs(bars.low()[i] - previous));
      result[i] = Math.max(bars.high()[i] - bars.low()[i], gap);
    }
    return result;
  }

  static double[] atr(SeededBars bars, int period) {
    return wilder(trueRanges(bars), 1, period);
  }

  /// Wilder's running sums (less a period's share, plus today), not averages: +DI, −DI and ADX.
  static double[][] adx(SeededBars bars, int period) {
    int size = bars.size();
    double[] ranges = trueRanges(bars);
    double[] plus = missing(size);
    double[] minus = missing(size);
    double[] dx = new double[size];
    double sumRange = 0;
    double sumUp = 0;
    double sumDown = 0;
    for (int i = 1; i < size; i++) {
      double up = bars.high()[i] - bars.high()[i - 1];
      double down = bars.low()[i - 1] - bars.low()[i];
      boolean later = i > period;
      sumRange += ranges[i] - (later ? sumRange / period : 0);
      sumUp += (up > down && up > 0 ? up : 0) - (later ? sumUp / period : 0);
      sumDown += (down > up && down > 0 ? down : 0) - (later ? sumDown / period : 0);
      if (i >= period) {
        plus[i] = sumRange == 0 ? 0 : 100 * sumUp / sumRange;
        minus[i] = sumRange == 0 ? 0 : 100 * sumDown / sumRange;
        double both = plus[i] + minus[i];
        dx[i] = both == 0 ? 0 : 100 * Math.abs(plus[i] - minus[i]) / both;
      }
    }
    return new double[][] {plus, minus, wilder(dx, period, period)};
  }
}
