package app.wheelhouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must not change, and how the rest must, when prices are scaled, shifted or turned over.
class ScalingTest {
  private static final int BARS = 500;

  /// Rsi, atr, adx, both DI, MACD line, band distance, EMA, SMA and %b after the whole series.
  private record Last(
      double rsi,
      double atr,
      double adx,
      double plusDi,
      double minusDi,
      double macd,
      double deviation,
      double ema,
      double sma,
      double percentB) {
    static Last of(SeededBars bars) {
      Rsi rsi = new Rsi(14);
      Atr atr = new Atr(14);
      Adx adx = new Adx(14);
      Macd macd = new Macd(12, 26, 9);
      Bollinger bands = new Bollinger(20, 2);
      Ema ema = new Ema(26);
      Sma sma = new Sma(50);
      for (int i = 0; i < bars.size(); i++) {
        double close = bars.close()[i];
        rsi.update(close);
        atr.update(bars.high()[i], bars.low()[i], close);
        adx.update(bars.high()[i], bars.low()[i], close);
        macd.update(close);
        bands.update(close);
        ema.update(close);
        sma.update(close);
      }
      return new Last(
          rsi.value(),
          atr.value(),
          adx.value(),
          adx.plusDi(),
          adx.minusDi(),
          macd.value(),
          bands.deviation(),
          ema.value(),
          sma.value(),
          bands.percentB());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aPowerOfTwoScalesPricesExactlyAndLeavesRatiosAlone(long seed) {
    SeededBars bars = SeededBars.walk(seed, BARS);
    Last one = Last.of(bars);
    double factor = 0x1p-40;
    Last scaled = Last.of(bars.times(factor));

    assertThat(scaled)
        .isEqualTo(
            new Last(
                one.rsi,
                one.atr * factor,
                one.adx,
                one.plusDi,
                one.minusDi,
                one.macd * factor,
                one.deviation * factor,
                one.ema * factor,
                one.sma * factor,
                one.percentB));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 0.37, 3, 1e12})
  void anyFactorLeavesRatiosAlone(double factor) {
    SeededBars bars = SeededBars.walk(11, BARS);
    Last one = Last.of(bars);
    Last scaled = Last.of(bars.times(factor));

    assertThat(scaled.rsi).isCloseTo(one.rsi, within(1e-9));
    assertThat(scaled.adx).isCloseTo(one.adx, within(1e-9));
    assertThat(scaled.percentB).isCloseTo(one.percentB, within(1e-9));
    assertThat(scaled.atr / factor).isCloseTo(one.atr, within(1e-8));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aShiftMovesAveragesOnly(long seed) {
    SeededBars bars = SeededBars.walk(seed, BARS);
    Last one = Last.of(bars);
    Last shifted = Last.of(bars.plus(1_000));

    assertThat(shifted.ema).isCloseTo(one.ema + 1_000, within(1e-8));
    assertThat(shifted.sma).isCloseTo(one.sma + 1_000, within(1e-8));
    assertThat(shifted.macd).isCloseTo(one.macd, within(1e-8));
    assertThat(shifted.deviation).isCloseTo(one.deviation, within(1e-8));
    assertThat(shifted.atr).isCloseTo(one.atr, within(1e-8));
    assertThat(shifted.rsi).isCloseTo(one.rsi, within(1e-9));
    assertThat(shifted.adx).isCloseTo(one.adx, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anUpsideDownMarketSwapsTheSides(long seed) {
    SeededBars bars = SeededBars.walk(seed, BARS);
    Last one = Last.of(bars);
    Last mirrored = Last.of(bars.mirrored());

    assertThat(mirrored.rsi).isCloseTo(100 - one.rsi, within(1e-9));
    assertThat(mirrored.percentB).isCloseTo(1 - one.percentB, within(1e-9));
    assertThat(mirrored.plusDi).isEqualTo(one.minusDi);
    assertThat(mirrored.minusDi).isEqualTo(one.plusDi);
    assertThat(mirrored.adx).isEqualTo(one.adx);
    assertThat(mirrored.atr).isEqualTo(one.atr);
    assertThat(mirrored.ema).isEqualTo(-one.ema);
  }
}
