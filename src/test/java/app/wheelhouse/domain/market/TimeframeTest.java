package app.wheelhouse.domain.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeframeTest {
  private static final long MAX_TIME = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # an instant,             frame, its bar opens
          2025-09-03T12:34:56.789Z, 1m,    2025-09-03T12:34:00Z
          2025-09-03T12:34:56.789Z, 5m,    2025-09-03T12:30:00Z
          2025-09-03T12:34:56.789Z, 4h,    2025-09-03T12:00:00Z
          2025-09-03T12:30:00.000Z, 30m,   2025-09-03T12:30:00Z
          2025-09-03T12:29:59.999Z, 30m,   2025-09-03T12:00:00Z
          1970-01-01T00:00:00.000Z, 1d,    1970-01-01T00:00:00Z
          1969-12-31T23:59:59.999Z, 1m,    1969-12-31T23:59:00Z
          1969-12-31T23:59:59.999Z, 1d,    1969-12-31T00:00:00Z
          1969-12-31T20:00:00.000Z, 4h,    1969-12-31T20:00:00Z
          2028-02-29T00:00:00.000Z, 1d,    2028-02-29T00:00:00Z
          2028-02-29T23:59:59.999Z, 1d,    2028-02-29T00:00:00Z
          2028-02-29T23:59:59.999Z, 4h,    2028-02-29T20:00:00Z
          2100-03-01T00:00:00.000Z, 1d,    2100-03-01T00:00:00Z
          2038-01-19T03:14:07.999Z, 1m,    2038-01-19T03:14:00Z
          2038-01-19T03:14:08.000Z, 15m,   2038-01-19T03:00:00Z
          2106-02-07T06:28:16.000Z, 1h,    2106-02-07T06:00:00Z
          9999-12-31T23:59:59.999Z, 1d,    9999-12-31T00:00:00Z
          """)
  void findsTheStartOfABar(Instant time, String label, Instant open) {
    Timeframe frame = Timeframe.parse(label).orElseThrow();
    assertThat(Instant.ofEpochMilli(frame.openTime(time.toEpochMilli()))).isEqualTo(open);
  }

  @ParameterizedTest
  @EnumSource
  void everyInstantLiesInExactlyItsBar(Timeframe frame) {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 10_000; i++) {
      long time = random.nextLong(-MAX_TIME, MAX_TIME);
      long open = frame.openTime(time);
      assertThat(open).isLessThanOrEqualTo(time);
      assertThat(time - open).isLessThan(frame.millis());
      assertThat(frame.openTime(open)).isEqualTo(open);
      assertThat(frame.openTime(open + frame.millis() - 1)).isEqualTo(open);
      assertThat(frame.openTime(open + frame.millis())).isEqualTo(open + frame.millis());
    }
  }

  @Test
  void aDayBarIsADayOfTheCalendar() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 10_000; i++) {
      long time = random.nextLong(-MAX_TIME, MAX_TIME);
      LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(time), ZoneOffset.UTC);
      assertThat(Timeframe.D1.openTime(time))
          .isEqualTo(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    }
  }

  @Test
  void barsAfter2038DoNotOverflow() {
    long open = Instant.parse("2038-01-19T00:00:00Z").toEpochMilli();
    Bar bar = Bar.of(Timeframe.D1, open, 1, 2, 1, 2, 3);
    assertThat(Instant.ofEpochMilli(bar.closeTime())).isEqualTo("2038-01-20T00:00:00Z");
    assertThat(Timeframe.D1.openTime(Long.MAX_VALUE)).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          M1,  M1,  true
          M5,  M1,  true
          M1,  M5,  false
          M5,  M3,  false
          M15, M3,  true
          M15, M5,  true
          H1,  M3,  true
          H4,  H1,  true
          D1,  H4,  true
          H4,  D1,  false
          """)
  void knowsWhatFitsIntoIt(Timeframe frame, Timeframe shorter, boolean fits) {
    assertThat(frame.isMultipleOf(shorter)).isEqualTo(fits);
  }

  @ParameterizedTest
  @EnumSource
  void barsOfALongerFrameStartWithABarOfEveryFittingOne(Timeframe frame) {
    SplittableRandom random = new SplittableRandom(5);
    for (Timeframe shorter : Timeframe.values()) {
      if (frame.isMultipleOf(shorter)) {
        long open = frame.openTime(random.nextLong(-MAX_TIME, MAX_TIME));
        assertThat(shorter.openTime(open)).isEqualTo(open);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsLabelAndItsLength(Timeframe frame) {
    assertThat(Timeframe.parse(frame.label())).contains(frame);
    assertThat(Timeframe.ofMillis(frame.millis())).contains(frame);
    assertThat(BarSpec.of(frame).label()).isEqualTo(frame.label());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1M", "2m", "5", "1m ", "1w"})
  void isNotFoundByOtherLabels(String label) {
    assertThat(Timeframe.parse(label)).isEmpty();
    assertThat(Timeframe.ofMillis(label.length())).isEmpty();
  }
}
