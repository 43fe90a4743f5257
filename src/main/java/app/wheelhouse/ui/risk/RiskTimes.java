package app.wheelhouse.ui.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How times look in the trader's zone: with the date when it is not the day of the desk.
final class RiskTimes {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  private ZoneId zone = ZoneOffset.UTC;

  void zone(ZoneId now) {
    zone = now;
  }

  /// A day in a zone: while it is the same, texts of the same times are.
  record Day(ZoneId zone, LocalDate date) {}

  /// The day of desk time.
  Day day(long now) {
    return new Day(zone, Instant.ofEpochMilli(now).atZone(zone).toLocalDate());
  }

  /// @param millis epoch
  /// @param now desk time, epoch milliseconds
  String text(long millis, long now) {
    ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(zone);
    return (time.toLocalDate().equals(day(now).date()) ? TIME : DATE).format(time);
  }
}
