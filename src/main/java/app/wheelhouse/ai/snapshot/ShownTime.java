package app.wheelhouse.ai.snapshot;

import app.wheelhouse.domain.market.Timeframe;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// Writes times of events in UTC, as short as they stay clear.
public final class ShownTime {
  private ShownTime() {}

  /// `2025-09-03 10:05 UTC`.
  public static String of(long millis) {
    ZonedDateTime time = at(millis);
    return day(time) + " " + minute(time) + " UTC";
  }

  /// The opening of a bar: `10:05`, from an hour on `09-03 08:00`, of a day `09-03`.
  static String of(long millis, Timeframe timeframe) {
    ZonedDateTime time = at(millis);
    String date = two(time.getMonthValue()) + "-" + two(time.getDayOfMonth());
    if (timeframe == Timeframe.D1) {
      return date;
    }
    return timeframe.millis() > Timeframe.M30.millis() ? date + " " + minute(time) : minute(time);
  }

  private static ZonedDateTime at(long millis) {
    return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC);
  }

  private static String day(ZonedDateTime time) {
    return time.getYear() + "-" + two(time.getMonthValue()) + "-" + two(time.getDayOfMonth());
  }

  private static String minute(ZonedDateTime time) {
    return two(time.getHour()) + ":" + two(time.getMinute());
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
