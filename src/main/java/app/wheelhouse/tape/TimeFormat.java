package app.wheelhouse.tape;

/// How a tape writes time.
enum TimeFormat {
  EPOCH_SECONDS("epoch seconds", 1_000_000_000L),
  EPOCH_MILLIS("epoch milliseconds", 1_000_000L),
  EPOCH_MICROS("epoch microseconds", 1_000L),
  EPOCH_NANOS("epoch nanoseconds", 1L),
  ISO("ISO-8601", 0),
  SPACED("yyyy-MM-dd HH:mm:ss (UTC)", 0),
  DATE("yyyy-MM-dd (UTC)", 0);

  private final String label;
  private final long nanos;

  TimeFormat(String label, long nanos) {
    this.label = label;
    this.nanos = nanos;
  }

  String label() {
    return label;
  }

  /// Nanoseconds of one unit; 0 for the written forms.
  long nanos() {
    return nanos;
  }
}
