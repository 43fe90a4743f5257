package app.wheelhouse.advisor.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalystSettingsTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          adx, fade, open, close, stop, reward, age,  jump, fee,   words
          4,   3,    45,   35,    2,    2,      3000, 5,    0,     ADX to enter
          25,  26,   45,   35,    2,    2,      3000, 5,    0,     faded trend
          25,  20,   95,   35,    2,    2,      3000, 5,    0,     score to open
          25,  20,   45,   10,    2,    2,      3000, 5,    0,     score to close
          25,  20,   45,   35,    0.1,  2,      3000, 5,    0,     stop distance
          25,  20,   45,   35,    2,    1.4,    3000, 5,    0,     reward/risk
          25,  20,   45,   35,    2,    NaN,    3000, 5,    0,     reward/risk
          25,  20,   45,   35,    2,    2,      99,   5,    0,     stale price
          25,  20,   45,   35,    2,    2,      3000, 0,    0,     jump
          25,  20,   45,   35,    2,    2,      3000, 5,    0.02,  fee of a round trip
          """)
  void refusesNumbersOutOfRange(
      double adx,
      double fade,
      double open,
      double close,
      double stop,
      double reward,
      long age,
      double jump,
      double fee,
      String words) {
    assertThatThrownBy(
            () -> new AnalystSettings(adx, fade, open, close, stop, reward, age, jump, fee))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Choose a ")
        .hasMessageContaining(words);
  }
}
