package app.wheelhouse.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// One trading day: from a local midnight to the next, which may be 23 or 25 hours.
///
/// @param start epoch milliseconds
/// @param end epoch milliseconds, exclusive
record TradingDay(long start, long end) {
  /// The day that holds `time`.
  static TradingDay at(long time, ZoneId zone) {
    LocalDate date = LocalDate.ofInstant(Instant.ofEpochMilli(time), zone);
    return new TradingDay(midnight(date, zone), midnight(date.plusDays(1), zone));
  }

  /// The first moment of a date, also where clocks skip midnight.
  private static long midnight(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
