package app.wheelhouse.engine;

/// How long one position has stood without stops over all of it.
///
/// The span that is counted from is this session's, since the guard acts by it; what was before the
/// session saw it is added to the total alone.
final class UnprotectedMeter {
  private long before;
  private long since;
  private boolean bare;

  /// Of the span that runs: how long it had stood so before it was seen.
  private long earlier;

  private boolean longer;

  /// Says how the position stands from `time` on.
  ///
  /// @param protectedNow whether confirmed stops close all of it
  /// @param time engine time, epoch milliseconds
  void stands(boolean protectedNow, long time) {
    if (bare && protectedNow) {
      before = total(time);
      earlier = 0;
      bare = false;
    } else if (!bare && !protectedNow) {
      bare = true;
      since = time;
    }
  }

  /// It stood without a stop before this session saw it; nothing happens while it is protected.
  ///
  /// @param from since when as far as is known, epoch milliseconds of the engine
  /// @param atLeast whether it may have been longer
  void stoodBefore(long from, boolean atLeast) {
    if (bare) {
      earlier = Math.max(earlier, since - from);
      longer |= atLeast;
    }
  }

  /// The span that runs was none: stops that we had not heard of covered it all the time.
  void wasProtected() {
    bare = false;
    earlier = 0;
  }

  /// Milliseconds in total up to `time`; a span that ends in the moment it began is none.
  long total(long time) {
    return bare && time > since ? before + earlier + time - since : before;
  }

  /// Whether the total is only the least: it stood so before this session, nobody knows how long.
  boolean isLonger() {
    return longer;
  }

  /// Engine time of this session since when it stands without; 0 while it is protected.
  long since() {
    return bare ? since : 0;
  }
}
