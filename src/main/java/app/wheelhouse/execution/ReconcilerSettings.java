package app.wheelhouse.execution;

import app.wheelhouse.support.Backoff;

/// When an account is read.
///
/// @param everyMillis longest time between two readings
/// @param leastMillis shortest time between two readings, however often one is asked for
/// @param overlapMillis how far a reading reaches back behind the one before: a venue lists a fill
///   a little after it happened
/// @param backoff after a reading that failed
public record ReconcilerSettings(
    long everyMillis, long leastMillis, long overlapMillis, Backoff backoff) {
  /// A minute, a second, two minutes; after a failure 1 s to 30 s.
  public static ReconcilerSettings standard() {
    return new ReconcilerSettings(60_000, 1_000, 120_000, new Backoff(1_000, 30_000, 0));
  }

  /// From when the first reading of a session wants fills.
  ///
  /// @param until the newest report in the books that were carried over, epoch milliseconds
  public long since(long until) {
    return Math.max(0, until - overlapMillis);
  }
}
