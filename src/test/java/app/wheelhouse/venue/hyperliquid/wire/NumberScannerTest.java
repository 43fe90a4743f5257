package app.wheelhouse.venue.hyperliquid.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberScannerTest {
  private static final int CASES = 50_000;

  private final NumberScanner numbers = new NumberScanner();

  @Test
  void readsEveryDecimalToTheSameBitsAsTheJdk() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < CASES; i++) {
      String text = decimal(random);
      assertThat(Double.doubleToRawLongBits(read(text)))
          .as(text)
          .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
    }
  }

  @Test
  void readsWhatADoublePrintsToTheSameBits() {
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < CASES; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.doubleToRawLongBits(read(Double.toString(value))))
            .isEqualTo(Double.doubleToRawLongBits(value));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1e-7,                  1.0E-7
          0.0,                   0.0
          -0.0,                  -0.0
          5,                     5.0
          007.50,                7.5
          9007199254740993,      9007199254740992
          9007199254740993e-3,   9007199254740.993
          1E+22,                 1.0E22
          1e23,                  1.0E23
          123456789012345678901, 123456789012345678901
          0.1e1,                 1.0
          1e-400,                0.0
          """)
  void readsTheOddOnes(String text, double value) {
    assertThat(read(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", ".5", "5.", "e5", "1e", "1e+", "NaN", "Infinity", "+1", "0x1p3"})
  void takesNothingElseForANumber(String text) {
    char[] buffer = (text + '\0').toCharArray();
    int stop = numbers.scan(buffer, 0);
    assertThat(stop == 0 || buffer[stop] != 0).as("'%s' read to %d", text, stop).isTrue();
  }

  @Test
  void aNumberBeyondAllDoublesIsNone() {
    assertThat(read("1e400")).isNaN();
    assertThat(read("-1e99999999999999999999")).isNaN();
  }

  private double read(String text) {
    char[] buffer = (text + "\"\0").toCharArray();
    int stop = numbers.scan(buffer, 0);
    assertThat(stop).as(text).isEqualTo(text.length());
    return numbers.value(buffer, 0, stop);
  }

  /// Mostly numbers as a venue prints them, some long, some with exponents.
  private static String decimal(SplittableRandom random) {
    int bits = 1 + random.nextInt(random.nextInt(10) == 0 ? 90 : 55);
    BigInteger digits =
        new BigInteger(bits, new java.util.Random(random.nextLong()))
            .multiply(BigInteger.valueOf(random.nextBoolean() ? 1 : -1));
    BigDecimal number = new BigDecimal(digits, random.nextInt(12));
    String text = number.toPlainString();
    if (text.startsWith("-") && number.signum() == 0) {
      text = text.substring(1);
    }
    return random.nextInt(8) == 0 ? text + "e" + (random.nextInt(60) - 30) : text;
  }
}
