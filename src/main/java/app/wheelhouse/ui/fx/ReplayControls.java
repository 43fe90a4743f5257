package app.wheelhouse.ui.fx;

/// The knobs of a replay; each returns at once.
public interface ReplayControls {
  /// Where a replay stands; times are tape times, epoch milliseconds.
  ///
  /// @param speed tape time over wall time; infinity for as fast as it goes
  record Progress(long firstTime, long lastTime, long time, boolean playing, double speed) {
    public boolean ended() {
      return time >= lastTime;
    }
  }

  void play();

  void pause();

  /// One more event.
  void step();

  /// To the next boundary of the shortest bar.
  void stepBar();

  /// @param factor above 0
  void speed(double factor);

  /// To a tape time; back in time the session begins anew and runs up to there.
  void seek(long time);

  Progress progress();
}
