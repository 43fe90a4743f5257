package app.wheelhouse.desk;

/// Where a replay stands; times are tape times, epoch milliseconds.
///
/// @param firstTime start of the tape
/// @param lastTime end of the tape
/// @param time from `firstTime` to `lastTime`; below what is sought until it is reached, also while
///   a session begins anew
/// @param playing false while it is paused and once the tape has ended
/// @param speed tape time over wall time; infinity for as fast as it goes
public record TapePosition(
    long firstTime, long lastTime, long time, boolean playing, double speed) {}
