package app.wheelhouse.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tue, 03 Jun 2025 09:39:21 GMT        | 2025-06-03T09:39:21Z
          Tue, 03 Jun 2025 09:39:21 +0200      | 2025-06-03T07:39:21Z
          Tue, 03 Jun 2025 09:39:21 -05:30     | 2025-06-03T15:09:21Z
          Tue, 3 Jun 25 09:39 EST              | 2025-06-03T14:39:00Z
          3 June 2025 09:39:21 PDT             | 2025-06-03T16:39:21Z
          Tuesday, 03-Jun-25 09:39:21 UTC      | 2025-06-03T09:39:21Z
          Tue, 03 Jun 2025 09:39:21 GMT+02:00  | 2025-06-03T07:39:21Z
          Tue, 03 Jun 2025                     | 2025-06-03T00:00:00Z
          Tue, 03 Jun 2025 23:59:60 Z          | 2025-06-03T23:59:59Z
          Tue,  03  Jun 2025 09:39:21 XYZ      |
          2025-06-03T09:39:21Z                 | 2025-06-03T09:39:21Z
          2025-06-03T09:39:21.123456+02:00     | 2025-06-03T07:39:21Z
          2025-06-03 09:39:21                  | 2025-06-03T09:39:21Z
          2025-06-03T09:39+0530                | 2025-06-03T04:09:00Z
          2025-06-03                           | 2025-06-03T00:00:00Z
          """)
  void readsDatesAsTheyAreWritten(String text, String time) {
    assertThat(FeedDates.millis(text))
        .isEqualTo(time == null ? 0 : Instant.parse(time).toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "Tue, 31 Feb 2025 09:39:21 GMT",
        "Tue, 03 Xyz 2025 09:39:21 GMT",
        "2025-13-40",
        "2025-06-03T25:61:00Z",
        "Tue, 03 Jun 2025 09:39:21 +9900",
        "99999999999999999999",
        "-1",
        "1969-01-01T00:00:00Z",
        "Вт, 03 Июн 2025",
        "٢٠٢٥-٠٦-٠٣",
      })
  void givesNothingForDatesThatAreNone(String text) {
    assertThat(FeedDates.millis(text)).isZero();
  }
}
