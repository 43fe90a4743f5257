package app.wheelhouse.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentumSettingsTest {
  private static final BarSpec BARS = BarSpec.of(Timeframe.M5);

  @Test
  void defaultsAreThoseOfTheSpecification() {
    assertThat(MomentumSettings.defaults(BARS).parameters())
        .extracting(p -> p.name() + "=" + p.value())
        .containsExactly(
            "fast=12.0",
            "slow=26.0",
            "adxPeriod=14.0",
            "minAdx=25.0",
            "fadeAdx=20.0",
            "atrPeriod=14.0",
            "stopAtrs=2.0",
            "rewardRisk=2.0");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          fast, slow, adx, minAdx, fadeAdx, atr, stopAtrs, rewardRisk, words
          1,    26,   14,  25,     20,      14,  2,        2,          fast must be
          12,   401,  14,  25,     20,      14,  2,        2,          slow must be
          26,   26,   14,  25,     20,      14,  2,        2,          fast EMA period below the slow
          12,   26,   1,   25,     20,      14,  2,        2,          adxPeriod must be
          12,   26,   14,  NaN,    20,      14,  2,        2,          minAdx must be
          12,   26,   14,  25,     26,      14,  2,        2,          at or below the one to enter
          12,   26,   14,  25,     20,      101, 2,        2,          atrPeriod must be
          12,   26,   14,  25,     20,      14,  0.4,      2,          stopAtrs must be
          12,   26,   14,  25,     20,      14,  2,        1.4,        rewardRisk must be
          """)
  void refusesNumbersOutOfRange(
      int fast,
      int slow,
      int adx,
      double minAdx,
      double fadeAdx,
      int atr,
      double stopAtrs,
      double rewardRisk,
      String words) {
    assertThatThrownBy(() ->
            new MomentumSettings(BARS, fast, slow, adx, minAdx, fadeAdx, atr, stopAtrs, rewardRisk))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }
}
