package app.wheelhouse.advisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.indicator.IndicatorReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeansTest {
  private static final double ATR = 10;

  private static IndicatorReading with(
      double emaGap, double ema50Gap, double rsi, double adx, double di, double histogram) {
    return Scene.reading(
        1_000,
        1_000 + emaGap,
        1_000,
        1_000 - ema50Gap,
        1_000,
        rsi,
        ATR,
        adx,
        20 + di,
        20,
        0.5,
        0.01,
        histogram,
        true);
  }

  @ParameterizedTest
  @CsvSource({"0,0,0", "5,20,1", "50,200,1", "-5,-20,-1", "2.5,0,0.3", "0,10,0.2", "5,-20,0.2"})
  void trendWeighsTheEmasThreeToTwoAgainstTheDistanceFromEma50(
      double emaGap, double ema50Gap, double lean) {
    assertThat(Leans.trend(with(emaGap, ema50Gap, 50, 30, 0, 0))).isCloseTo(lean, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"15,5,0", "10,5,0", "25,5,0.5", "35,5,1", "80,5,1", "35,-5,-1", "35,0,0"})
  void strengthFollowsTheLargerDi(double adx, double di, double lean) {
    assertThat(Leans.strength(with(0, 0, 50, adx, di, 0))).isCloseTo(lean, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"50,0,0", "65,1.5,1", "100,9,1", "35,-1.5,-1", "65,-1.5,0", "57.5,0,0.25"})
  void momentumHalvesRsiAndHistogram(double rsi, double histogram, double lean) {
    assertThat(Leans.momentum(with(0, 0, rsi, 30, 0, histogram))).isCloseTo(lean, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "1000,50,0",
    "1020,50,0",
    "1030,50,-0.5",
    "1040,50,-1",
    "1400,50,-1",
    "970,50,0.5",
    "960,50,1",
    "1000,77.5,-0.5",
    "1000,85,-1",
    "1000,15,1",
    "1030,85,-1"
  })
  void stretchSpeaksAgainstTheSideThatRan(double price, double rsi, double lean) {
    assertThat(Leans.stretch(with(0, 0, rsi, 30, 0, 0), price)).isCloseTo(lean, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "0.3,0.5", "0.6,1", "1,1", "-0.6,-1"})
  void bookFollowsTheLargerSide(double imbalance, double lean) {
    assertThat(Leans.book(imbalance)).isCloseTo(lean, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "0.00005,-0.5", "0.0001,-1", "0.01,-1", "-0.0001,1"})
  void fundingSpeaksAgainstTheSideThatPays(double rate, double lean) {
    assertThat(Leans.funding(rate)).isCloseTo(lean, within(1e-12));
  }

  @Test
  void theOppositeMarketLeansTheOppositeWay() {
    IndicatorReading up = Scene.trend(60_000, 200, 1, 28);
    IndicatorReading down = Scene.trend(60_000, 200, -1, 28);
    assertThat(Leans.trend(down)).isCloseTo(-Leans.trend(up), within(1e-12));
    assertThat(Leans.strength(down)).isCloseTo(-Leans.strength(up), within(1e-12));
    assertThat(Leans.momentum(down)).isCloseTo(-Leans.momentum(up), within(1e-12));
    assertThat(Leans.higher(down)).isCloseTo(-Leans.higher(up), within(1e-12));
  }

  @Test
  void thePointsOfAllTopicsButStretchAddToAHundred() {
    int sum = 0;
    for (Topic topic : Topic.values()) {
      sum += topic == Topic.STRETCH ? 0 : topic.points();
    }
    assertThat(sum).isEqualTo(100);
  }
}
