package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradingDayTest {
  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          UTC,              2025-09-03T10:00:00Z,     2025-09-03T00:00:00Z, 24
          UTC,              2025-09-03T00:00:00Z,     2025-09-03T00:00:00Z, 24
          UTC,              2025-09-02T23:59:59.999Z, 2025-09-02T00:00:00Z, 24
          Europe/Berlin,    2025-03-30T12:00:00Z,     2025-03-29T23:00:00Z, 23
          Europe/Berlin,    2025-10-26T12:00:00Z,     2025-10-25T22:00:00Z, 25
          America/New_York, 2025-03-09T12:00:00Z,     2025-03-09T05:00:00Z, 23
          America/New_York, 2025-11-02T12:00:00Z,     2025-11-02T04:00:00Z, 25
          Pacific/Auckland, 2025-09-28T00:00:00Z,     2025-09-27T12:00:00Z, 23
          Pacific/Auckland, 2025-04-06T00:00:00Z,     2025-04-05T11:00:00Z, 25
          # Clocks skip midnight itself: the day begins at one o'clock.
          America/Santiago, 2025-09-07T12:00:00Z,     2025-09-07T04:00:00Z, 23
          """)
  void goesFromOneLocalMidnightToTheNext(String zone, String now, String start, int hours) {
    TradingDay day = TradingDay.at(millis(now), ZoneId.of(zone));

    assertThat(Instant.ofEpochMilli(day.start())).isEqualTo(Instant.parse(start));
    assertThat(day.end() - day.start()).isEqualTo(hours * 3_600_000L);
  }

  @Test
  void everyMomentIsInOneDayAndDaysFollowWithoutAGap() {
    Random random = new Random(7);
    for (String name : List.of("UTC", "Europe/Berlin", "America/New_York", "Pacific/Auckland")) {
      ZoneId zone = ZoneId.of(name);
      for (int i = 0; i < 500; i++) {
        long now = millis("2020-01-01T00:00:00Z") + random.nextLong(10L * 365 * 86_400_000);
        TradingDay day = TradingDay.at(now, zone);
        assertThat(now).isBetween(day.start(), day.end() - 1);
        assertThat(TradingDay.at(day.end(), zone).start()).isEqualTo(day.end());
        assertThat(TradingDay.at(day.start() - 1, zone).end()).isEqualTo(day.start());
      }
    }
  }
}
