package app.wheelhouse.ui.blotter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How times look in the trader's zone, on a day of the desk: with the date when it is another day.
///
/// @param today of desk time
record DeskTimes(ZoneId zone, LocalDate today) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  static DeskTimes at(long millis, ZoneId zone) {
    return new DeskTimes(zone, Instant.ofEpochMilli(millis).atZone(zone).toLocalDate());
  }

  boolean holds(long millis) {
    return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate().equals(today);
  }

  /// @param millis epoch
  String text(long millis) {
    ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(zone);
    return (time.toLocalDate().equals(today) ? TIME : DATE).format(time);
  }
}
