package app.wheelhouse.venue.hyperliquid.feed;

/// Notices that the computer or the program stood still (N12): either the calendar moved much more
/// than the clock that stops in sleep, or that clock itself moved on between two looks. A calendar
/// that is set back is no sleep (C2).
final class SleepWatch {
  private final long limit;
  private long lastClock;
  private long lastSpan;

  /// @param limit milliseconds that one may run ahead
  /// @param clock epoch milliseconds now
  /// @param span milliseconds of the clock that only measures spans
  SleepWatch(long limit, long clock, long span) {
    this.limit = limit;
    this.lastClock = clock;
    this.lastSpan = span;
  }

  /// Milliseconds slept since the last look; 0 when it was none.
  long look(long clock, long span) {
    long calendar = clock - lastClock;
    long measured = span - lastSpan;
    lastClock = clock;
    lastSpan = span;
    return calendar - measured > limit || measured > limit ? Math.max(calendar, measured) : 0;
  }
}
