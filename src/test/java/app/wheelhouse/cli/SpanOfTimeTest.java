package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A length of time as it is typed.
class SpanOfTimeTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1s,       1000
          90s,      90000
          15m,      900000
          8h,       28800000
          0000008h, 28800000
          9999999h, 35999996400000
          """)
  void isMilliseconds(String text, long millis) {
    assertThat(SpanOfTime.parse(text)).hasValue(millis);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0s", "5", "5d", "5S", "-1s", "+1s", "1.5h", " 5s", "5s ", "٣s", "12345678s"})
  void anythingElseIsNone(String text) {
    assertThat(SpanOfTime.parse(text)).isEmpty();
  }
}
