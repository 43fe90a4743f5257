package app.wheelhouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A handful of bars worked out on paper.
class HandCheckedTest {
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void emaStartsFromThePlainAverageAndMovesByItsWeight() {
    Ema ema = new Ema(3);
    ema.update(2);
    ema.update(4);
    assertThat(ema.value()).isNaN();
    ema.update(6);
    assertThat(ema.value()).isEqualTo(4);
    ema.update(8);
    assertThat(ema.value()).isEqualTo(6);
    ema.update(4);
    assertThat(ema.value()).isEqualTo(5);
  }

  @Test
  void smaIsTheMeanOfTheLastValuesOnly() {
    Sma sma = new Sma(3);
    sma.update(1);
    sma.update(2);
    assertThat(sma.value()).isNaN();
    sma.update(6);
    assertThat(sma.value()).isCloseTo(3, EXACT);
    sma.update(4);
    assertThat(sma.value()).isCloseTo(4, EXACT);
    sma.update(-1);
    assertThat(sma.value()).isCloseTo(3, EXACT);
  }

  @Test
  void bollingerBandsLieTwoPopulationDeviationsAway() {
    Bollinger bands = new Bollinger(4, 2);
    for (double close : new double[] {9, 1, 1, 5, 5}) {
      bands.update(close);
    }
    assertThat(bands.value()).isCloseTo(3, EXACT);
    assertThat(bands.deviation()).isCloseTo(2, EXACT);
    assertThat(bands.upper()).isCloseTo(7, EXACT);
    assertThat(bands.lower()).isCloseTo(-1, EXACT);
    assertThat(bands.percentB()).isCloseTo(0.75, EXACT);
    assertThat(bands.bandWidth()).isCloseTo(8.0 / 3, EXACT);
  }

  @Test
  void rsiWeighsGainsAgainstLosses() {
    Rsi rsi = new Rsi(2);
    rsi.update(10);
    rsi.update(12);
    assertThat(rsi.value()).isNaN();
    rsi.update(11);
    assertThat(rsi.value()).isCloseTo(200.0 / 3, EXACT);
    rsi.update(14);
    assertThat(rsi.value()).isCloseTo(800.0 / 9, EXACT);
  }

  @Test
  void atrCountsTheGapToThePreviousClose() {
    Atr atr = new Atr(2);
    atr.update(10, 8, 9);
    atr.update(12, 9, 11);
    assertThat(atr.value()).isNaN();
    atr.update(11, 7, 8);
    assertThat(atr.value()).isCloseTo(3.5, EXACT);
    atr.update(15, 14, 14.5);
    assertThat(atr.value()).isCloseTo(5.25, EXACT);
    atr.update(12, 11, 11.5);
    assertThat(atr.value()).isCloseTo(4.375, EXACT);
  }

  @Test
  void macdIsTheDistanceOfTwoAveragesAndItsOwnAverage() {
    Macd macd = new Macd(1, 2, 2);
    macd.update(2);
    assertThat(macd.value()).isNaN();
    macd.update(4);
    assertThat(macd.value()).isCloseTo(1, EXACT);
    assertThat(macd.signal()).isNaN();
    macd.update(7);
    assertThat(macd.value()).isCloseTo(4.0 / 3, EXACT);
    assertThat(macd.signal()).isCloseTo(7.0 / 6, EXACT);
    macd.update(7);
    assertThat(macd.value()).isCloseTo(4.0 / 9, EXACT);
    assertThat(macd.signal()).isCloseTo(37.0 / 54, EXACT);
    assertThat(macd.histogram()).isCloseTo(-13.0 / 54, EXACT);
  }

  @Nested
  class AdxOfTwoBars {
    private final Adx adx = new Adx(2);

    AdxOfTwoBars() {
      adx.update(10, 8, 9);
      adx.update(12, 9, 11);
    }

    @Test
    void aBarThatReachesFurtherDownThanUpMovesDownOnly() {
      assertThat(adx.plusDi()).isNaN();
      adx.update(13, 7, 8);
      assertThat(adx.plusDi()).isCloseTo(100 / 4.5, EXACT);
      assertThat(adx.minusDi()).isCloseTo(100 / 4.5, EXACT);
      assertThat(adx.value()).isNaN();
    }

    @Test
    void averagesTheShareOfTheStrongerSide() {
      adx.update(13, 7, 8);
      adx.update(15, 8, 14);
      assertThat(adx.plusDi()).isCloseTo(150 / 5.75, EXACT);
      assertThat(adx.minusDi()).isCloseTo(50 / 5.75, EXACT);
      assertThat(adx.value()).isCloseTo(25, EXACT);
      adx.update(15, 8, 14);
      assertThat(adx.value()).isCloseTo(37.5, EXACT);
    }
  }
}
