package app.wheelhouse.exchange.server;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/// The lengths of candles.
///
/// @param word `1m` to `1M`
/// @param minutes of those that divide a day evenly, or a whole number of days; 0 for a month
record Interval(String word, int minutes) {
  private static final int DAY_MINUTES = 1_440;
  private static final long MINUTE = 60_000;

  private static final List<Interval> ALL =
      List.of(
          new Interval("1m", 1),
          new Interval("3m", 3),
          new Interval("5m", 5),
          new Interval("15m", 15),
          new Interval("30m", 30),
          new Interval("1h", 60),
          new Interval("2h", 120),
          new Interval("4h", 240),
          new Interval("8h", 480),
          new Interval("12h", 720),
          new Interval("1d", DAY_MINUTES),
          new Interval("3d", 3 * DAY_MINUTES),
          new Interval("1w", 7 * DAY_MINUTES),
          new Interval("1M", 0));

  static Optional<Interval> of(String word) {
    return ALL.stream().filter(each -> each.word().equals(word)).findFirst();
  }

  /// When the candle began that this time is in; weeks begin on Monday, all in UTC.
  long open(long time) {
    if (minutes == 0) {
      return millis(day(time).withDayOfMonth(1));
    }
    if (minutes == 7 * DAY_MINUTES) {
      return millis(day(time).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }
    long length = minutes * MINUTE;
    return Math.floorDiv(time, length) * length;
  }

  /// The last millisecond of the candle that begins then.
  long close(long open) {
    return minutes == 0 ? millis(day(open).plusMonths(1)) - 1 : open + minutes * MINUTE - 1;
  }

  private static LocalDate day(long time) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(time), ZoneOffset.UTC);
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
