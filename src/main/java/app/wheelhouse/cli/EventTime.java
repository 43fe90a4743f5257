package app.wheelhouse.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads a point in event time as people write it, in UTC.
final class EventTime {
  private EventTime() {}

  /// Epoch milliseconds of a date, a date and time, an instant or a number of milliseconds.
  ///
  /// A number of fewer than 12 digits is none of these: seconds, or a year.
  static Optional<Long> parse(String text) {
    if (text.matches("[0-9]{12,15}")) {
      return Optional.of(Long.parseLong(text));
    }
    OptionalLong found = instant(text);
    return found.isPresent() ? Optional.of(found.getAsLong()) : Optional.empty();
  }

  private static OptionalLong instant(String text) {
    try {
      if (text.length() == 10) {
        return OptionalLong.of(
            LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
      }
      if (text.endsWith("Z")) {
        return OptionalLong.of(Instant.parse(text).toEpochMilli());
      }
      return OptionalLong.of(
          LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC).toEpochMilli());
    } catch (DateTimeException _) {
      return OptionalLong.empty();
    }
  }
}
