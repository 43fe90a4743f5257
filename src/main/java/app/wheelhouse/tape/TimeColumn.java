package app.wheelhouse.tape;

import org.jspecify.annotations.Nullable;

/// Reads one time column; the first good row settles the format, and the others must keep it.
///
/// Numbers are told apart by their size, since times lie between 1990 and 2200: no two units
/// overlap there.
final class TimeColumn {
  private static final long EARLIEST = 631_152_000L;
  private static final long LATEST = 7_258_118_400L;
  private static final long SECOND = 1_000_000_000L;
  private static final long NONE = Long.MIN_VALUE;

  private final int column;
  private @Nullable TimeFormat settled;
  private TimeFormat seen = TimeFormat.ISO;
  private String description = "";

  TimeColumn(int column) {
    this.column = column;
  }

  /// Epoch nanoseconds of the cell.
  ///
  /// @throws RowProblem when it is not a time, or not in the format of the rows before
  long nanos(CsvRow row) throws RowProblem {
    byte[] bytes = row.bytes();
    int from = row.from(column);
    int to = row.to(column);
    long nanos = epoch(bytes, from, to);
    if (nanos == NONE) {
      nanos = written(bytes, from, to);
    }
    if (nanos == NONE) {
      throw row.problem(column, "which is not a time between 1990 and 2200");
    }
    if (settled == null) {
      settled = seen;
      description = describe(row.text(column));
    } else if (settled != seen) {
      throw row.problem(
          column, "which is " + seen.label() + ", while the rows before are " + settled.label());
    }
    return nanos;
  }

  /// The same in milliseconds, rounded down.
  long millis(CsvRow row) throws RowProblem {
    return Math.floorDiv(nanos(row), 1_000_000L);
  }

  /// The format for the report, such as `epoch milliseconds`; empty before the first good row.
  String description() {
    return description;
  }

  private String describe(String text) {
    int point = text.indexOf('.');
    return switch (seen) {
      case EPOCH_SECONDS, EPOCH_MILLIS, EPOCH_MICROS, EPOCH_NANOS ->
          point < 0 ? seen.label() : seen.label() + " with fraction";
      case SPACED ->
          point < 0 ? seen.label() : "yyyy-MM-dd HH:mm:ss." + fraction(text, point) + " (UTC)";
      case ISO, DATE -> seen.label();
    };
  }

  private static String fraction(String text, int point) {
    int digits = 0;
    while (point + 1 + digits < text.length()
        && Character.isDigit(text.charAt(point + 1 + digits))) {
      digits++;
    }
    return "S".repeat(digits);
  }

  private long epoch(byte[] bytes, int from, int to) {
    long whole = 0;
    int i = from;
    for (; i < to && isDigit(bytes[i]); i++) {
      if (i - from >= 19) {
        return NONE;
      }
      whole = whole * 10 + bytes[i] - '0';
    }
    TimeFormat unit = unit(whole);
    if (i == from || unit == null) {
      return NONE;
    }
    long nanos = whole * unit.nanos();
    if (i < to) {
      long part = fractionNanos(bytes, i, to, unit.nanos());
      if (part == NONE) {
        return NONE;
      }
      nanos += part;
    }
    seen = unit;
    return nanos;
  }

  private static @Nullable TimeFormat unit(long whole) {
    if (inRange(whole)) {
      return TimeFormat.EPOCH_SECONDS;
    }
    if (inRange(whole / 1_000)) {
      return TimeFormat.EPOCH_MILLIS;
    }
    if (inRange(whole / 1_000_000)) {
      return TimeFormat.EPOCH_MICROS;
    }
    return inRange(whole / SECOND) ? TimeFormat.EPOCH_NANOS : null;
  }

  private static boolean inRange(long seconds) {
    return seconds >= EARLIEST && seconds < LATEST;
  }

  /// `.digits` up to `to`, in nanoseconds of a unit, rounded down.
  private static long fractionNanos(byte[] bytes, int point, int to, long unitNanos) {
    if (bytes[point] != '.') {
      return NONE;
    }
    long nanos = 0;
    long digitNanos = unitNanos;
    for (int i = point + 1; i < to; i++) {
      if (!isDigit(bytes[i])) {
        return NONE;
      }
      digitNanos /= 10;
      nanos += digitNanos * (bytes[i] - '0');
    }
    return nanos;
  }

  private long written(byte[] bytes, int from, int to) {
    WrittenTime time = new WrittenTime(bytes, from, to);
    long nanos = time.nanos();
    if (nanos == NONE || !inRange(Math.floorDiv(nanos, SECOND))) {
      return NONE;
    }
    seen = time.format();
    return nanos;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
