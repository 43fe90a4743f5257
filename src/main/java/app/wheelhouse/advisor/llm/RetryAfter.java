package app.wheelhouse.advisor.llm;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Reads `Retry-After`: seconds, with or without a part, or a date.
final class RetryAfter {
  /// Whoever asks for more is asked again after this.
  static final long LONGEST_MILLIS = 3_600_000;

  private RetryAfter() {}

  /// Milliseconds to wait; 0 when the server does not say so in a readable way.
  ///
  /// @param now epoch milliseconds
  static long millis(@Nullable String header, long now) {
    if (header == null) {
      return 0;
    }
    String text = header.strip();
    if (text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
      return Math.min(LONGEST_MILLIS, (long) Math.ceil(Double.parseDouble(text) * 1_000));
    }
    try {
      long at =
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
              .toInstant()
              .toEpochMilli();
      return Math.clamp(at - now, 0, LONGEST_MILLIS);
    } catch (DateTimeParseException _) {
      return 0;
    }
  }
}
