package app.wheelhouse.execution;

import java.util.Arrays;

/// What was spent of a rate budget in the last sixty seconds; never waits and never sleeps.
///
/// Each spend comes back sixty seconds later, little by little as it went: so no minute, however
/// the venue cuts it, holds more than the limit. Kept in slots of a quarter second, rounded to the
/// safe side.
final class RateBucket {
  private static final long SLOT_NANOS = 250_000_000;
  private static final int WINDOW_SLOTS = 240;

  private final int limit;
  // One slot more than the window: the oldest is part outside, and still counts.
  private final int[] slots = new int[WINDOW_SLOTS + 1];
  private int used;
  private long newest;
  private long pausedUntil;

  /// @param limit weight a minute
  /// @param now nanoseconds of a clock that only measures spans
  RateBucket(int limit, long now) {
    this.limit = limit;
    newest = slot(now);
    pausedUntil = now;
  }

  /// Spends when it may.
  ///
  /// @return 0 when it was spent, else the nanoseconds after which to ask again
  /// @throws IllegalArgumentException when the priority could never spend so much at once
  long tryTake(int weight, RequestPriority priority, long now) {
    int share = priority.share(limit);
    if (weight < 1 || weight > share) {
      throw new IllegalArgumentException(
          "A request of weight " + weight + " does not fit: " + priority + " has 1 to " + share);
    }
    roll(now);
    if (priority != RequestPriority.PROTECTIVE && pausedUntil - now > 0) {
      return pausedUntil - now;
    }
    long wait = untilFree(share - weight, now);
    if (wait == 0) {
      add(weight);
    }
    return wait;
  }

  /// Spent whether it fits or not.
  void spend(int weight, long now) {
    roll(now);
    add(weight);
  }

  /// Nothing is left: the rest counts as spent evenly over the last minute, so it comes back
  /// evenly. Only protective requests go on before `waitNanos` are over.
  void drain(long waitNanos, long now) {
    roll(now);
    int missing = Math.max(0, limit - used);
    for (int i = 0; i < WINDOW_SLOTS; i++) {
      int upTo = (int) ((long) missing * (i + 1) / WINDOW_SLOTS);
      int before = (int) ((long) missing * i / WINDOW_SLOTS);
      slots[index(newest - i)] += upTo - before;
    }
    used += missing;
    if (now + waitNanos - pausedUntil > 0) {
      pausedUntil = now + waitNanos;
    }
  }

  int used(long now) {
    roll(now);
    return used;
  }

  int limit() {
    return limit;
  }

  private void add(int weight) {
    slots[index(newest)] += weight;
    used += weight;
  }

  /// Nanoseconds until at most `most` is used, if nothing is added.
  private long untilFree(int most, long now) {
    int left = used;
    long oldest = newest - WINDOW_SLOTS;
    for (long slot = oldest; left > most; slot++) {
      left -= slots[index(slot)];
      if (left <= most) {
        return (slot + WINDOW_SLOTS + 1) * SLOT_NANOS - now;
      }
    }
    return 0;
  }

  private void roll(long now) {
    long current = slot(now);
    if (current - newest > WINDOW_SLOTS) {
      Arrays.fill(slots, 0);
      used = 0;
      newest = current;
    }
    while (newest < current) {
      newest++;
      used -= slots[index(newest)];
      slots[index(newest)] = 0;
    }
  }

  private int index(long slot) {
    return Math.floorMod(slot, slots.length);
  }

  private static long slot(long nanos) {
    return Math.floorDiv(nanos, SLOT_NANOS);
  }
}
