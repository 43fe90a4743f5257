package app.wheelhouse.venue.hyperliquid.feed;

/// The venue's time as its stream tells it. One that does not fit to the last ones, or at first to
/// our own clock, counts only when the next one agrees with it.
final class StreamTime {
  /// How far a message may be off where the last one and the time since put the venue.
  static final long LEEWAY_MILLIS = 60_000;

  private static final long NONE = Long.MIN_VALUE;

  private Reading newest = new Reading(NONE, 0);
  private Reading doubted = new Reading(NONE, 0);

  /// A time of the venue's and when we heard of it.
  private record Reading(long time, long span) {
    boolean agrees(long said, long now) {
      return time != NONE && Math.abs(said - time - (now - span)) <= LEEWAY_MILLIS;
    }
  }

  /// Another connection: the time starts anew.
  void forget() {
    newest = new Reading(NONE, 0);
    doubted = newest;
  }

  /// A book or a quote said its time.
  ///
  /// @param said epoch milliseconds
  /// @param ours epoch milliseconds of our clock
  /// @param now milliseconds of the clock that only measures spans
  void heard(long said, long ours, long now) {
    Reading reading = new Reading(said, now);
    boolean fits = isKnown() ? newest.agrees(said, now) : Math.abs(said - ours) <= LEEWAY_MILLIS;
    if (!fits && !doubted.agrees(said, now)) {
      doubted = reading;
    } else if (!fits || said > newest.time) {
      newest = reading;
    }
  }

  boolean isKnown() {
    return newest.time != NONE;
  }

  /// Epoch milliseconds, while [#isKnown].
  long time() {
    return newest.time;
  }

  /// False for what lies in the venue's future.
  boolean isPlausible(long said) {
    return !isKnown() || said <= newest.time + 2 * LEEWAY_MILLIS;
  }
}
