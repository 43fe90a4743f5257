package app.wheelhouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every value of every bar equals the textbook definition worked out over the whole array.
class IncrementalEqualsBatchTest {
  private static final int BARS = 400;
  private static final int SEEDS = 10;

  private static void same(double value, double expected, double scale) {
    if (Double.isNaN(expected)) {
      assertThat(value).isNaN();
    } else {
      assertThat(value).isCloseTo(expected, within(1e-12 * scale));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 14, 20, 26, 50, 399, 400})
  void averages(int period) {
    for (int seed = 0; seed < SEEDS; seed++) {
      double[] close = SeededBars.walk(seed, BARS).close();
      double[] emas = Naive.ema(close, 0, period);
      double[] smas = Naive.sma(close, period);
      Ema ema = new Ema(period);
      Sma sma = new Sma(period);
      for (int i = 0; i < BARS; i++) {
        ema.update(close[i]);
        sma.update(close[i]);
        same(ema.value(), emas[i], close[i]);
        same(sma.value(), smas[i], close[i]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 20, 50, 399, 400})
  void bands(int period) {
    for (int seed = 0; seed < SEEDS; seed++) {
      double[] close = SeededBars.walk(seed, BARS).close();
      double[] means = Naive.sma(close, period);
      double[] deviations = Naive.deviations(close, period);
      Bollinger bands = new Bollinger(period, 2.5);
      for (int i = 0; i < BARS; i++) {
        bands.update(close[i]);
        same(bands.value(), means[i], close[i]);
        same(bands.deviation(), deviations[i], close[i]);
        same(bands.upper(), means[i] + 2.5 * deviations[i], close[i]);
        same(bands.lower(), means[i] - 2.5 * deviations[i], close[i]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 14, 50, 200, 399})
  void wilders(int period) {
    for (int seed = 0; seed < SEEDS; seed++) {
      SeededBars bars = SeededBars.walk(seed, BARS);
      double[] rsis = Naive.rsi(bars.close(), period);
      double[] atrs = Naive.atr(bars, period);
      double[][] adxs = Naive.adx(bars, period);
      Rsi rsi = new Rsi(period);
      Atr atr = new Atr(period);
      Adx adx = new Adx(period);
      for (int i = 0; i < BARS; i++) {
        rsi.update(bars.close()[i]);
        atr.update(bars.high()[i], bars.low()[i], bars.close()[i]);
        adx.update(bars.high()[i], bars.low()[i], bars.close()[i]);
        same(rsi.value(), rsis[i], 1000);
        same(atr.value(), atrs[i], bars.close()[i]);
        same(adx.plusDi(), adxs[0][i], 1000);
        same(adx.minusDi(), adxs[1][i], 1000);
        same(adx.value(), adxs[2][i], 1000);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 30})
  void convergence(int signal) {
    for (int seed = 0; seed < SEEDS; seed++) {
      double[] close = SeededBars.walk(seed, BARS).close();
      double[] lines = Naive.macd(close, 12, 26);
      double[] signals = Naive.ema(lines, 25, signal);
      Macd macd = new Macd(12, 26, signal);
      for (int i = 0; i < BARS; i++) {
        macd.update(close[i]);
        same(macd.value(), lines[i], close[i]);
        same(macd.signal(), signals[i], close[i]);
        same(macd.histogram(), lines[i] - signals[i], close[i]);
      }
    }
  }
}
