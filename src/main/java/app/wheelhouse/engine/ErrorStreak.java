package app.wheelhouse.engine;

/// Tells when too many errors came within a short time.
final class ErrorStreak {
  private final long[] times;
  private final long window;
  private int count;

  /// @param limit errors that are too many, 1 or more
  /// @param window milliseconds from the first to the last of them
  ErrorStreak(int limit, long window) {
    this.times = new long[limit];
    this.window = window;
  }

  /// An error at `time`; true when it is the last of too many, which are then forgotten.
  boolean add(long time) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (time - times[i] <= window) {
        times[kept++] = times[i];
      }
    }
    times[kept++] = time;
    boolean tooMany = kept == times.length;
    count = tooMany ? 0 : kept;
    return tooMany;
  }
}
