package app.wheelhouse.desk;

/// The knobs of a replay; each returns at once, from any thread.
public interface TapePlayer {
  /// Goes on at the chosen speed; after the end of the tape only a seek back does.
  void play();

  void pause();

  /// One more event, then it is paused.
  void step();

  /// To the next end of the shortest bar, then it is paused.
  void stepBar();

  /// @param factor tape time over wall time, above 0; infinity for as fast as it goes
  void speed(double factor);

  /// Runs to a tape time without waiting; back in time the session begins anew and runs up to
  /// there, without the orders that were placed by hand.
  ///
  /// @param time epoch milliseconds; taken as the nearest time of the tape
  void seek(long time);

  TapePosition position();
}
