package app.wheelhouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Markets that stand still, only rise, jump by orders of magnitude, or stop after a trend.
class ExtremeMarketTest {
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 3e-9, 61_234.7, 0, 1e100})
  void aFlatMarketGivesItsPriceAndNoMovementExactly(double price) {
    IndicatorPanel panel = new IndicatorPanel();
    for (int i = 0; i < 200; i++) {
      panel.update(i, price, price, price);
    }
    IndicatorReading reading = panel.reading();
    assertThat(reading.ema12()).isEqualTo(price);
    assertThat(reading.ema26()).isEqualTo(price);
    assertThat(reading.ema50()).isEqualTo(price);
    assertThat(reading.sma20()).isEqualTo(price);
    assertThat(reading.bollingerUpper()).isEqualTo(price);
    assertThat(reading.bollingerLower()).isEqualTo(price);
    assertThat(reading.percentB()).isNaN();
    assertThat(reading.macd()).isZero();
    assertThat(reading.macdHistogram()).isZero();
    assertThat(reading.atr14()).isZero();
    assertThat(reading.adx14()).isZero();
    assertThat(reading.plusDi14()).isZero();
    assertThat(reading.minusDi14()).isZero();
    assertThat(reading.rsi14()).isEqualTo(50);
    assertThat(reading.ready()).isTrue();
  }

  @Test
  void aMarketThatOnlyRisesIsFullyStrong() {
    Rsi rsi = new Rsi(14);
    Adx adx = new Adx(14);
    for (int i = 1; i <= 100; i++) {
      rsi.update(i * 0.1);
      adx.update(i * 0.1, i * 0.1, i * 0.1);
    }
    assertThat(rsi.value()).isEqualTo(100);
    assertThat(adx.value()).isCloseTo(100, within(1e-10));
    assertThat(adx.minusDi()).isZero();
  }

  @Test
  void aMarketThatOnlyFallsHasNoStrength() {
    Rsi rsi = new Rsi(14);
    for (int i = 100; i > 0; i--) {
      rsi.update(i);
    }
    assertThat(rsi.value()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void staysInRangeWhenPricesJumpByOrdersOfMagnitude(long seed) {
    SeededBars bars = SeededBars.wild(seed, 5_000);
    IndicatorPanel panel = new IndicatorPanel();
    for (int i = 0; i < bars.size(); i++) {
      panel.update(i, bars.high()[i], bars.low()[i], bars.close()[i]);
      if (panel.isReady()) {
        IndicatorReading reading = panel.reading();
        assertThat(reading.rsi14()).isBetween(0.0, 100.0);
        assertThat(reading.adx14()).isBetween(0.0, 100.0 + 1e-9);
        assertThat(reading.plusDi14()).isBetween(0.0, 100.0 + 1e-9);
        assertThat(reading.minusDi14()).isBetween(0.0, 100.0 + 1e-9);
        assertThat(reading.atr14()).isPositive();
        assertThat(reading.sma20()).isBetween(reading.bollingerLower(), reading.bollingerUpper());
      }
    }
  }

  /// Wilder's averages of a stopped market shrink for ever: their ratio must hold, then let go at
  /// once, and never show what rounding makes of the last digits.
  @Test
  void aMarketThatStopsForGoodKeepsItsReadingAndThenGoesNeutral() {
    SeededBars bars = SeededBars.walk(5, 300);
    Rsi rsi = new Rsi(14);
    Adx adx = new Adx(14);
    for (int i = 0; i < bars.size(); i++) {
      rsi.update(bars.close()[i]);
      adx.update(bars.high()[i], bars.low()[i], bars.close()[i]);
    }
    double price = bars.close()[bars.size() - 1];
    adx.update(price, price, price);
    adx.update(price, price, price);
    double strength = rsi.value();
    double plusDi = adx.plusDi();
    for (int i = 0; i < 20_000; i++) {
      rsi.update(price);
      adx.update(price, price, price);
      if (rsi.value() != 50) {
        assertThat(rsi.value()).isCloseTo(strength, within(1e-9));
      }
      if (adx.plusDi() != 0) {
        assertThat(adx.plusDi()).isCloseTo(plusDi, within(1e-9));
      }
    }
    assertThat(rsi.value()).isEqualTo(50);
    assertThat(adx.plusDi()).isZero();
    assertThat(adx.minusDi()).isZero();
    assertThat(adx.value()).isCloseTo(0, within(1e-9));
  }

  @Test
  void aOneWayTrendThatStopsForGoodEndsAsNoTrend() {
    Adx adx = new Adx(14);
    for (int i = 1; i <= 100; i++) {
      adx.update(i, i, i);
    }
    for (int i = 0; i < 1_000; i++) {
      adx.update(100, 100, 100);
    }
    assertThat(adx.value()).isCloseTo(100, within(1e-9));
    for (int i = 0; i < 19_000; i++) {
      adx.update(100, 100, 100);
    }
    assertThat(adx.value()).isCloseTo(0, within(1e-9));
    assertThat(adx.plusDi()).isZero();
  }
}
