package app.wheelhouse.ai.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.indicator.IndicatorReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdxRegimeTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # adx, plus, minus, ema12, ema26, ema50, ready, regime
          30,  30, 10, 103, 102, 101, true,  trending
          25,  10, 30, 101, 102, 103, true,  trending
          30,  30, 10, 102, 103, 102, true,  ranging
          22,  30, 10, 103, 102, 101, true,  ranging
          10,  30, 10, 103, 102, 101, true,  ranging
          30,  30, 10, 103, 102, 101, false, unknown
          """)
  void isTrendingOnlyWithStrengthAndOrder(
      double adx,
      double plus,
      double minus,
      double ema12,
      double ema26,
      double ema50,
      boolean ready,
      String regime) {
    double none = Double.NaN;
    assertThat(
            AdxRegime.of(
                new IndicatorReading(
                    60, 1, 100, ema12, ema26, ema50, 100, 50, 1, adx, plus, minus, none, none, none,
                    none, none, none, none, ready)))
        .isEqualTo(regime);
  }
}
