package app.wheelhouse.tape;

import java.time.LocalDate;
import java.time.YearMonth;

/// One time written out: `yyyy-MM-dd[(T| )HH:mm[:ss[.fraction]][Z|±HH:mm| UTC]]`, UTC without a
/// zone.
final class WrittenTime {
  private static final long SECOND = 1_000_000_000L;
  private static final long NONE = Long.MIN_VALUE;

  private final byte[] bytes;
  private final int to;
  private int at;
  private boolean wrong;
  private TimeFormat format = TimeFormat.DATE;

  WrittenTime(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.at = from;
    this.to = to;
  }

  TimeFormat format() {
    return format;
  }

  /// Epoch nanoseconds; `Long.MIN_VALUE` when the text is not of that form or no real date.
  long nanos() {
    int year = number(4, 1990, 2199);
    expect('-');
    int month = number(2, 1, 12);
    expect('-');
    int day = number(2, 1, 31);
    if (wrong || day > YearMonth.of(year, month).lengthOfMonth()) {
      return NONE;
    }
    long seconds = LocalDate.of(year, month, day).toEpochDay() * 86_400;
    long fraction = 0;
    if (at < to) {
      format = bytes[at] == ' ' ? TimeFormat.SPACED : TimeFormat.ISO;
      wrong = bytes[at] != ' ' && bytes[at] != 'T';
      at++;
      seconds += number(2, 0, 23) * 3600L;
      expect(':');
      seconds += number(2, 0, 59) * 60L;
      if (accept(':')) {
        seconds += number(2, 0, 59);
        fraction = accept('.') ? fraction() : 0;
      }
      seconds -= zoneSeconds();
    }
    return wrong || at != to ? NONE : seconds * SECOND + fraction;
  }

  private long fraction() {
    long nanos = 0;
    long digitNanos = SECOND;
    int first = at;
    for (; at < to && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
      digitNanos /= 10;
      nanos += digitNanos * (bytes[at] - '0');
    }
    wrong |= at == first;
    return nanos;
  }

  private long zoneSeconds() {
    if (at == to || accept('Z')) {
      return 0;
    }
    if (accept(' ')) {
      expect('U');
      expect('T');
      expect('C');
      return 0;
    }
    long sign = bytes[at] == '-' ? -1 : 1;
    wrong |= bytes[at] != '-' && bytes[at] != '+';
    at++;
    long hours = number(2, 0, 18);
    accept(':');
    return sign * (hours * 3600 + number(2, 0, 59) * 60L);
  }

  private int number(int digits, int lowest, int highest) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      if (at >= to || bytes[at] < '0' || bytes[at] > '9') {
        wrong = true;
        return lowest;
      }
      value = value * 10 + bytes[at++] - '0';
    }
    wrong |= value < lowest || value > highest;
    return Math.clamp(value, lowest, highest);
  }

  private void expect(char wanted) {
    wrong |= !accept(wanted);
  }

  private boolean accept(char wanted) {
    if (at < to && bytes[at] == wanted) {
      at++;
      return true;
    }
    return false;
  }
}
