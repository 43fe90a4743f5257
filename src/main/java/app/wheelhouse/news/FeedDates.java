package app.wheelhouse.news;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times as feeds write them: RFC 822 and its misspellings, ISO 8601.
final class FeedDates {
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:[A-Za-z]{2,9},?\\s{1,3})?(\\d{1,2})[ -]([A-Za-z]{3})[a-z]{0,6}\\.?,?["
              + " -](\\d{4}|\\d{2})"
              + "(?:\\s{1,3}(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?(?:\\.\\d{1,9})?\\s{0,3}(\\S{0,6}).{0,20}");
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?)?"
              + "\\s?(\\S{0,6})");
  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC)?([+-])(\\d{2}):?(\\d{2})?", Pattern.CASE_INSENSITIVE);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /// American names, which RFC 822 knows, and two of Europe; others count as UTC.
  private static final List<String> ZONES =
      List.of(
          "EST-5", "EDT-4", "CST-6", "CDT-5", "MST-7", "MDT-6", "PST-8", "PDT-7", "CET+1", "CEST+2",
          "BST+1");

  private FeedDates() {}

  /// Epoch milliseconds; 0 when it cannot be read.
  static long millis(String text) {
    String date = text.strip();
    Matcher iso = ISO.matcher(date);
    Matcher mail = MAIL.matcher(date);
    try {
      if (iso.matches()) {
        return millis(number(iso, 1), number(iso, 2), number(iso, 3), iso);
      }
      if (mail.matches()) {
        int year = number(mail, 3);
        int month = MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT)) + 1;
        return millis(year < 100 ? 2000 + year : year, month, number(mail, 1), mail);
      }
    } catch (DateTimeException impossible) {
      return 0;
    }
    return 0;
  }

  private static long millis(int year, int month, int day, Matcher rest) {
    // A leap second is written by some.
    LocalDateTime local =
        LocalDateTime.of(
            year, month, day, number(rest, 4), number(rest, 5), Math.min(59, number(rest, 6)));
    Instant time = local.toInstant(ZoneOffset.ofTotalSeconds(60 * minutes(rest.group(7))));
    return Math.max(0, time.toEpochMilli());
  }

  private static int minutes(String zone) {
    Matcher offset = OFFSET.matcher(zone);
    if (offset.matches()) {
      int minutes = 60 * number(offset, 2) + number(offset, 3);
      return offset.group(1).equals("-") ? -minutes : minutes;
    }
    String name = zone.toUpperCase(Locale.ROOT);
    return ZONES.stream()
        .filter(known -> known.length() == name.length() + 2 && known.startsWith(name))
        .mapToInt(known -> 60 * Integer.parseInt(known.substring(name.length())))
        .findFirst()
        .orElse(0);
  }

  /// 0 for a part that is not there.
  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
