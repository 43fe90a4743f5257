package app.wheelhouse.venue.hyperliquid.feed;

/// Messages that could not be read: each is counted, few are logged, many in a row end the
/// connection.
final class DecodeFaults {
  /// Without a good one between them.
  static final int MOST_IN_A_ROW = 50;

  private static final long LOG_EVERY_MILLIS = 60_000;

  private long total;
  private int row;
  private long nextLog = Long.MIN_VALUE;

  /// What to do about one more.
  ///
  /// @param log whether to write a line about it
  /// @param tooMany whether the connection is worth nothing
  record Verdict(boolean log, boolean tooMany) {}

  Verdict bad(long span) {
    total++;
    row++;
    boolean log = span >= nextLog;
    if (log) {
      nextLog = span + LOG_EVERY_MILLIS;
    }
    return new Verdict(log, row >= MOST_IN_A_ROW);
  }

  void good() {
    row = 0;
  }

  /// Another connection.
  void restart() {
    row = 0;
  }

  long total() {
    return total;
  }
}
