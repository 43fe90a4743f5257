package app.wheelhouse.ai.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.outcome.AdxRegime;
import app.wheelhouse.indicator.IndicatorReading;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegimeTest {
  private static IndicatorReading reading(
      double adx, double ema12, double ema26, double ema50, boolean ready) {
    return new IndicatorReading(
        60, 1, 105, ema12, ema26, ema50, 105, 50, 1, adx, 20, 15, 107, 103, 0.5, 0.04, 0, 0, 0,
        ready);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          30, 110, 105, 100, true,  TRENDING_UP
          30, 100, 105, 110, true,  TRENDING_DOWN
          25, 110, 105, 100, true,  TRENDING_UP
          30, 110, 105, 107, true,  MIXED
          22, 110, 105, 100, true,  MIXED
          15, 110, 105, 100, true,  RANGING
          30, 110, 105, 100, false, UNKNOWN
          """)
  void aTrendNeedsStrengthAndOrder(
      double adx, double ema12, double ema26, double ema50, boolean ready, Regime regime) {
    assertThat(Regime.of(reading(adx, ema12, ema26, ema50, ready))).isEqualTo(regime);
  }

  @Test
  void whatIsShownAsATrendIsCountedAsOne() {
    Random random = new Random(2);
    for (int i = 0; i < 2_000; i++) {
      IndicatorReading reading =
          reading(
              random.nextInt(60),
              100 + random.nextInt(4),
              100 + random.nextInt(4),
              100 + random.nextInt(4),
              true);
      boolean trend = Regime.of(reading).name().startsWith("TRENDING");
      assertThat(AdxRegime.of(reading).equals(AdxRegime.TRENDING)).isEqualTo(trend);
    }
  }
}
