package app.wheelhouse.venue.hyperliquid.feed;

import java.util.ArrayDeque;

/// So many in any minute and no more; times are of a clock that only measures spans.
final class LimitWindow {
  static final long MINUTE_MILLIS = 60_000;

  private final int limit;
  private final ArrayDeque<Long> taken = new ArrayDeque<>();

  /// @param limit 1 or more
  LimitWindow(int limit) {
    this.limit = limit;
  }

  /// Takes one when the minute that ends now has room for it.
  boolean take(long now) {
    if (used(now) >= limit) {
      return false;
    }
    taken.addLast(now);
    return true;
  }

  /// How many were taken in the minute that ends now.
  int used(long now) {
    while (!taken.isEmpty() && taken.getFirst() <= now - MINUTE_MILLIS) {
      taken.removeFirst();
    }
    return taken.size();
  }

  /// When there is room for one more: `now`, or the time at which the oldest is a minute old.
  long earliest(long now) {
    return used(now) < limit ? now : taken.getFirst() + MINUTE_MILLIS;
  }
}
