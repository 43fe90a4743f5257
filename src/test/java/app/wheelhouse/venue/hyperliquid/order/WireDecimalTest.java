package app.wheelhouse.venue.hyperliquid.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireDecimalTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1.50,      1.5
          100,       100
          1E+2,      100
          1E-7,      0.0000001
          -0,        0
          0.000,     0
          -1.10,     -1.1
          0,         0
          """)
  void writesPlainDigits(String number, String text) {
    assertThat(WireDecimal.write(new BigDecimal(number))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(textBlock = "0.015, 0.015\n.5, 0.5\n00.5, 0.5\n97000, 97000\n1.10, 1.1")
  void readsDigitsAndAPoint(String text, String number) {
    assertThat(WireDecimal.read("price", text)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "1,5", "1.234,5", "1e3", "1E3", "0x10", "NaN", "Infinity", "-1", "-0", "+1", "0",
        "0.000", "1.", ".", "1.2.3", "1 000", " 1", "1 ", "1_000", "１２", "٣", "1d", "1f", "$5",
        "11111111111111111111111111111111111111111"
      })
  void u3WhatIsAmbiguousOrNoNumberIsRefusedWithASentence(String text) {
    assertThatThrownBy(() -> WireDecimal.read("price", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The price ");
  }

  @Test
  void whatIsWrittenReadsBackAsTheSame() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 10_000; i++) {
      BigDecimal number =
          BigDecimal.valueOf(random.nextLong(1, Long.MAX_VALUE), random.nextInt(-10, 20));
      String text = WireDecimal.write(number);
      assertThat(WireDecimal.read("size", text)).isEqualByComparingTo(number);
      assertThat(WireDecimal.write(WireDecimal.read("size", text))).isEqualTo(text);
    }
  }
}
