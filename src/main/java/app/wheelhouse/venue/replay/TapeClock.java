package app.wheelhouse.venue.replay;

/// A straight line from wall time to tape time, which can be bent at any moment without a jump.
///
/// Not thread-safe; a part of [Playhead].
final class TapeClock {
  private static final double NANOS = 1_000_000;

  private double time;
  private long since;
  private double speed = 1;

  /// The line goes on from here.
  ///
  /// @param time tape time, epoch milliseconds
  /// @param nanos wall time
  void set(double time, long nanos) {
    this.time = time;
    this.since = nanos;
  }

  /// Tape time where the line began; the tape time of a clock that stands.
  double time() {
    return time;
  }

  /// Tape time of a clock that runs.
  double at(long nanos) {
    return time + (nanos - since) * speed / NANOS;
  }

  /// Wall nanoseconds left until a tape time on a clock that runs; 0 or less when it is over.
  long left(long tapeTime, long nanos) {
    return (long) Math.ceil((tapeTime - time) * NANOS / speed) - (nanos - since);
  }

  double speed() {
    return speed;
  }

  boolean isUnlimited() {
    return Double.isInfinite(speed);
  }

  void speed(double factor) {
    speed = factor;
  }
}
