package app.wheelhouse.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

  @Test
  void equalsTheJdkBitForBitOnAnyDecimalText() {
    Random random = new Random(11);
    for (int i = 0; i < 200_000; i++) {
      String text = decimal(random);
      requireSame(text);
    }
  }

  @Test
  void readsBackEveryShortestDoubleExactly() {
    Random random = new Random(12);
    for (int i = 0; i < 100_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        requireSame(Double.toString(value));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9007199254740992",
        "9007199254740993",
        "0.1",
        "1e22",
        "1e23",
        "123456789012345678901234",
        "0.000000000000000000000000001",
        "00000000000000000000000000001.5",
        "-0",
        "5.",
        ".5",
        "0.01459600000000000100",
        "4.9e-324",
        "1.7976931348623157e308"
      })
  void equalsTheJdkAtTheEdges(String text) {
    requireSame(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "-",
        "+",
        "e5",
        "1e",
        "1e+",
        "1.2.3",
        "1,5",
        "0x10",
        "1d",
        "1f",
        "NaN",
        "Infinity",
        "1e999",
        "1 2",
        "--1",
        "1-",
        "١",
        "1e5.5"
      })
  void refusesWhatIsNoFiniteDecimalNumber(String text) {
    assertThat(parse(text)).isNaN();
  }

  @Test
  void readsOnlyTheGivenRange() {
    byte[] bytes = "12,3.75,9".getBytes(StandardCharsets.UTF_8);
    assertThat(Decimal.parse(bytes, 3, 7)).isEqualTo(3.75);
  }

  private static void requireSame(String text) {
    long expected = Double.doubleToRawLongBits(Double.parseDouble(text));
    if (Double.doubleToRawLongBits(parse(text)) != expected) {
      throw new AssertionError(text + " was read as " + parse(text));
    }
  }

  private static double parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Decimal.parse(bytes, 0, bytes.length);
  }

  private static String decimal(Random random) {
    StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
    int whole = 1 + random.nextInt(12);
    for (int i = 0; i < whole; i++) {
      text.append(random.nextInt(10));
    }
    if (random.nextBoolean()) {
      text.append('.');
      int decimals = random.nextInt(14);
      for (int i = 0; i < decimals; i++) {
        text.append(random.nextInt(10));
      }
    }
    if (random.nextInt(5) == 0) {
      text.append(String.format(Locale.ROOT, "e%d", random.nextInt(60) - 30));
    }
    return text.toString();
  }
}
