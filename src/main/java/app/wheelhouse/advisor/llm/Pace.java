package app.wheelhouse.advisor.llm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/// How fast a back end may be asked: so many questions in any minute, with a least distance, and
/// not before the time that it named itself. Safe for several threads.
final class Pace {
  private static final long MINUTE = 60_000;

  private final int perMinute;
  private final long distanceMillis;
  private final LongSupplier clock;
  private final Deque<Long> starts = new ArrayDeque<>();
  private long notBefore;

  /// @param perMinute 0 for no limit
  /// @param clock epoch milliseconds
  Pace(int perMinute, long distanceMillis, LongSupplier clock) {
    this.perMinute = perMinute;
    this.distanceMillis = distanceMillis;
    this.clock = clock;
  }

  /// Takes the next place in the row, when it comes soon enough.
  ///
  /// @return milliseconds until it; more than `longest` when no place was taken
  synchronized long take(long longest) {
    long now = clock.getAsLong();
    while (!starts.isEmpty() && starts.getFirst() <= now - MINUTE) {
      starts.removeFirst();
    }
    long start = Math.max(now, notBefore);
    if (!starts.isEmpty()) {
      start = Math.max(start, starts.getLast() + distanceMillis);
    }
    if (perMinute > 0 && starts.size() >= perMinute) {
      long earlier = starts.stream().skip(starts.size() - (long) perMinute).findFirst().orElse(now);
      start = Math.max(start, earlier + MINUTE);
    }
    if (start - now <= longest && (perMinute > 0 || distanceMillis > 0)) {
      starts.addLast(start);
    }
    return start - now;
  }

  /// The back end asked to be left alone for a while.
  synchronized void holdOff(long millis) {
    notBefore = Math.max(notBefore, clock.getAsLong() + millis);
  }
}
