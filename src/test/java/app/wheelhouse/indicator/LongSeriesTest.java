package app.wheelhouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// After a million bars the moving windows are as good as on the first.
class LongSeriesTest {
  private static final int BARS = 1_000_000;

  private static double worst(double[] close, int period) {
    Sma sma = new Sma(period);
    Bollinger bands = new Bollinger(period, 2);
    double worst = 0;
    for (int i = 0; i < close.length; i++) {
      sma.update(close[i]);
      bands.update(close[i]);
      if (i >= period - 1) {
        int from = i + 1 - period;
        double mean = Naive.mean(close, from, i + 1);
        double deviation = Naive.deviation(close, from, i + 1);
        double scale = Math.abs(mean) + deviation;
        double error =
            Math.max(
                Math.abs(sma.value() - mean),
                Math.max(Math.abs(bands.value() - mean), Math.abs(bands.deviation() - deviation)));
        worst = Math.max(worst, error / scale);
      }
    }
    return worst;
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 20})
  void doesNotDriftOnAWalk(int period) {
    assertThat(worst(SeededBars.walk(42, BARS).close(), period)).isLessThan(1e-14);
  }

  /// Where a running sum would keep the rounding of 1e8 in windows of 1e-8.
  @Test
  void doesNotRememberPricesThatLeftTheWindow() {
    double[] close = SeededBars.wild(43, BARS).close();
    assertThat(worst(close, 5)).isLessThan(1e-14);
  }

  @Test
  void recoversAtOnceWhenAHugePriceLeavesTheWindow() {
    Bollinger bands = new Bollinger(20, 2);
    bands.update(1e100);
    for (int i = 0; i < 20; i++) {
      bands.update(i % 2 == 0 ? 0.001 : 0.003);
    }
    assertThat(bands.value()).isEqualTo(0.002);
    assertThat(bands.deviation()).isCloseTo(0.001, within(1e-17));
  }

  @Test
  void twoAveragesMetByDifferentRoadsAgreeAfterAMillionBars() {
    double[] close = SeededBars.walk(44, BARS).close();
    Ema whole = new Ema(26);
    Ema late = new Ema(26);
    for (int i = 0; i < BARS; i++) {
      whole.update(close[i]);
      if (i >= BARS - 1_000) {
        late.update(close[i]);
      }
    }
    assertThat(late.value()).isCloseTo(whole.value(), within(1e-9));
  }
}
