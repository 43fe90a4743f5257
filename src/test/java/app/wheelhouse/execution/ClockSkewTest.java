package app.wheelhouse.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockSkewTest {
  private final ClockSkew skew = new ClockSkew();

  @Test
  void nothingNewIsSignedBeforeTheClocksWereCompared() {
    assertThat(skew.refusal()).hasValueSatisfying(text -> assertThat(text).contains("not been"));
    assertThat(skew.millis()).isEmpty();
    assertThat(skew.venueTime(1_000)).isEqualTo(1_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 5_000, -5_000, 4_999})
  void aClockThatIsNearlyRightIsFine(long millis) {
    skew.measured(millis);
    assertThat(skew.refusal()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          5001,    5 s ahead of
          -5001,   5 s behind
          600000,  600 s ahead of
          -600000, 600 s behind
          12345,   12.3 s ahead of
          """)
  void c1AWrongClockIsNamedWithWhatToDo(long millis, String words) {
    skew.measured(millis);
    assertThat(skew.refusal())
        .hasValueSatisfying(
            text -> assertThat(text).contains(words, "at most 5 s", "network time"));
    assertThat(skew.venueTime(1_000_000)).isEqualTo(1_000_000 - millis);
  }

  @Test
  void theNewestMeasurementCounts() {
    skew.measured(600_000);
    skew.measured(3);
    assertThat(skew.refusal()).isEmpty();
  }
}
