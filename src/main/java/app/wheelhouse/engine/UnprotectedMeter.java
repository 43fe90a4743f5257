package app.wheelhouse.engine;

/// How long one position has stood without stops over all of it.
final class UnprotectedMeter {
  private long before;
  private long since;
  private boolean bare;

  /// Says how the position stands from `time` on.
  ///
  /// @param protectedNow whether confirmed stops close all of it
  /// @param time engine time, epoch milliseconds
  void stands(boolean protectedNow, long time) {
    if (bare && protectedNow) {
      before += time - since;
      bare = false;
    } else if (!bare && !protectedNow) {
      bare = true;
      since = time;
    }
  }

  /// Milliseconds in total up to `time`.
  long total(long time) {
    return bare ? before + Math.max(0, time - since) : before;
  }

  /// Engine time since when it stands without; 0 while it is protected.
  long since() {
    return bare ? since : 0;
  }
}
