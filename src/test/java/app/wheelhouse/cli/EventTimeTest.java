package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2025-05-01,                1746057600000
          2025-05-01T12:00:00Z,      1746100800000
          2025-05-01T12:00:00.250Z,  1746100800250
          2025-05-01T12:00:00,       1746100800000
          2025-05-01 12:00:00,       1746100800000
          2025-05-01 12:00,          1746100800000
          2024-02-29,                1709164800000
          1746057600000,             1746057600000
          """)
  void readsUtc(String text, long millis) {
    assertThat(EventTime.parse(text)).contains(millis);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2025",
        "20250501",
        "1746057600",
        "-1746057600000",
        "2025-02-29",
        "2025-5-1",
        "01.05.2025",
        "2025-05-01T25:00:00Z",
        "99999999999999999999",
        "١٧٤٦٠٥٧٦٠٠٠٠٠"
      })
  void refusesWhatIsNoTimeOrTooSmallANumberForOne(String text) {
    assertThat(EventTime.parse(text)).isEmpty();
  }
}
