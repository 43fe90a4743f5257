package app.wheelhouse.ui.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;

/// How tape times are written and read: `2025-09-03 14:00:05`, in the trader's zone.
final class TapeTime {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final int DATE_LENGTH = 10;
  private static final int LONGEST = 40;

  private TapeTime() {}

  /// @param millis epoch milliseconds
  static String format(long millis, ZoneId zone) {
    return WRITTEN.format(Instant.ofEpochMilli(millis).atZone(zone));
  }

  /// The same without its seconds.
  static String minute(long millis, ZoneId zone) {
    return MINUTE.format(Instant.ofEpochMilli(millis).atZone(zone));
  }

  /// Epoch milliseconds of a date, a date with a time of day (minutes or seconds), or a time of day
  /// alone; empty for anything else.
  ///
  /// @param day whose date a time of day alone gets, epoch milliseconds
  static OptionalLong parse(String text, long day, ZoneId zone) {
    String plain = text.strip().replaceAll("\\s+", " ").replace('T', ' ');
    if (plain.length() > LONGEST) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(
          local(plain, Instant.ofEpochMilli(day).atZone(zone).toLocalDate())
              .atZone(zone)
              .toInstant()
              .toEpochMilli());
    } catch (DateTimeException _) {
      return OptionalLong.empty();
    }
  }

  private static LocalDateTime local(String text, LocalDate day) {
    if (text.length() == DATE_LENGTH) {
      return LocalDate.parse(text).atStartOfDay();
    }
    return text.indexOf('-') < 0
        ? day.atTime(LocalTime.parse(text))
        : LocalDateTime.parse(text.replace(' ', 'T'));
  }
}
