package app.wheelhouse.venue.replay;

/// Where a replay stands, for screens.
///
/// @param firstTime start of the tape, epoch milliseconds
/// @param lastTime end of the tape, epoch milliseconds
/// @param time tape time now, from `firstTime` to `lastTime`
/// @param playing false while it is paused and once the tape has ended
/// @param speed tape time over wall time; [ReplayTransport#UNLIMITED] for as fast as it goes
public record ReplayProgress(
    long firstTime, long lastTime, long time, boolean playing, double speed) {

  /// The part of the tape that has been played, 0 to 1.
  public double fraction() {
    return lastTime == firstTime ? 1 : (double) (time - firstTime) / (lastTime - firstTime);
  }

  public boolean isUnlimited() {
    return Double.isInfinite(speed);
  }
}
