package app.wheelhouse.advisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          value,     decimals, text
          0,         2,        0.00
          -0.001,    2,        0.00
          1.005,     1,        1.0
          -1.25,     1,        -1.3
          59999.9,   0,        60000
          0.00005,   4,        0.0001
          0.05,      2,        0.05
          12345.678, 3,        12345.678
          1e10,      2,        10000000000
          -1e12,     0,        -1000000000000
          1e300,     2,        1.0E300
          NaN,       2,        not known yet
          Infinity,  0,        not known yet
          """)
  void writesFixedDecimalsOrWords(double value, int decimals, String text) {
    assertThat(Figures.fixed(value, decimals)).isEqualTo(text);
  }

  @Test
  void agreesWithExactRoundingWithinHalfALastPlace() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    for (int i = 0; i < 20_000; i++) {
      int decimals = random.nextInt(7);
      double value = random.nextGaussian() * Math.pow(10, random.nextInt(-3, 8));
      BigDecimal exact = BigDecimal.valueOf(value);
      BigDecimal written = new BigDecimal(Figures.fixed(value, decimals));
      assertThat(written.scale()).isEqualTo(decimals);
      assertThat(written.subtract(exact).abs())
          .isLessThanOrEqualTo(
              new BigDecimal("0.5000001").movePointLeft(decimals).setScale(12, RoundingMode.UP));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BTC, 60000, 0",
    "BTC, 9100, 1",
    "ETH, 1923, 1",
    "SOL, 142, 2",
    "HYPE, 14.4, 3",
    "HYPE, 0.01, 4",
    "BTC, NaN, 0",
    "BTC, 1e300, 0"
  })
  void keepsTheDecimalsThatTheInstrumentAllows(String symbol, double price, int decimals) {
    var instrument = InstrumentCatalogue.find(symbol).orElseThrow();
    assertThat(Figures.around(instrument, price).priceDecimals()).isEqualTo(decimals);
  }

  @ParameterizedTest
  @CsvSource({"0.12, +12 %", "-0.12, -12 %", "0, 0 %", "NaN, not known yet"})
  void writesSharesWithTheirSign(double share, String text) {
    assertThat(Figures.signedPercent(share, 0)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"44.9, +44", "-44.9, -44", "0.4, 0", "100, +100"})
  void writesPointsTowardsZero(double score, String text) {
    assertThat(Figures.points(score)).isEqualTo(text);
  }
}
