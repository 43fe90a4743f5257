package app.wheelhouse.faults;

/// Everything that a [FaultProxy] may do to the connections through it; immutable, [#NONE] does
/// nothing. The proxy reads the newest for every piece that it passes on.
///
/// @param latencyMillis how long every byte is held, in each direction
/// @param jitterMillis drawn from 0 to this, on top; bytes never overtake each other
/// @param bytesPerSecond in each direction of each connection; 0 for no limit
/// @param cutAfterBytes a connection ends when the server has sent this many bytes through it, in
///   the middle of a frame or not; 0 for never
/// @param cut how the above and the drops end a connection
/// @param stalled bytes wait, and go on when this ends: a stopped process, a queue somewhere
/// @param blackhole bytes vanish, and no connection that lost some recovers: nobody says FIN
/// @param refusing new connections are reset at once
/// @param dropChance that an open connection is cut, drawn every `dropEveryMillis`
/// @param garbage chance for a piece of bytes from the server that one of them is wrong
/// @param frames of a WebSocket
public record Faults(
    long latencyMillis,
    long jitterMillis,
    long bytesPerSecond,
    long cutAfterBytes,
    Cut cut,
    boolean stalled,
    boolean blackhole,
    boolean refusing,
    double dropChance,
    long dropEveryMillis,
    double garbage,
    FrameFaults frames) {
  public static final Faults NONE =
      new Faults(0, 0, 0, 0, Cut.RESET, false, false, false, 0, 1_000, 0, FrameFaults.NONE);

  public Faults {
    if (latencyMillis < 0 || jitterMillis < 0 || bytesPerSecond < 0 || cutAfterBytes < 0) {
      throw new IllegalArgumentException("Times and amounts are not negative");
    }
    if (!(dropChance >= 0 && dropChance <= 1) || !(garbage >= 0 && garbage <= 1)) {
      throw new IllegalArgumentException("A chance is 0 to 1");
    }
    if (dropEveryMillis <= 0) {
      throw new IllegalArgumentException("Drops are drawn at some distance");
    }
  }

  public static Faults delayed(long latencyMillis, long jitterMillis) {
    return new Faults(
        latencyMillis,
        jitterMillis,
        0,
        0,
        Cut.RESET,
        false,
        false,
        false,
        0,
        1_000,
        0,
        FrameFaults.NONE);
  }

  public static Faults slow(long bytesPerSecond) {
    return new Faults(
        0, 0, bytesPerSecond, 0, Cut.RESET, false, false, false, 0, 1_000, 0, FrameFaults.NONE);
  }

  public static Faults cutAfter(long bytes, Cut cut) {
    return new Faults(0, 0, 0, bytes, cut, false, false, false, 0, 1_000, 0, FrameFaults.NONE);
  }

  public static Faults stall() {
    return new Faults(0, 0, 0, 0, Cut.RESET, true, false, false, 0, 1_000, 0, FrameFaults.NONE);
  }

  public static Faults halfOpen() {
    return new Faults(0, 0, 0, 0, Cut.RESET, false, true, false, 0, 1_000, 0, FrameFaults.NONE);
  }

  public static Faults refuse() {
    return new Faults(0, 0, 0, 0, Cut.RESET, false, false, true, 0, 1_000, 0, FrameFaults.NONE);
  }

  /// Each open connection is cut with this chance, drawn again and again.
  public static Faults dropping(double chance, long everyMillis, Cut cut) {
    return new Faults(
        0, 0, 0, 0, cut, false, false, false, chance, everyMillis, 0, FrameFaults.NONE);
  }

  public static Faults garbage(double chance) {
    return new Faults(
        0, 0, 0, 0, Cut.RESET, false, false, false, 0, 1_000, chance, FrameFaults.NONE);
  }

  public static Faults frames(double duplicate, double reorder, double garble) {
    return NONE.with(new FrameFaults(duplicate, reorder, garble));
  }

  /// These and other faults of the frames.
  public Faults with(FrameFaults newFrames) {
    return new Faults(
        latencyMillis,
        jitterMillis,
        bytesPerSecond,
        cutAfterBytes,
        cut,
        stalled,
        blackhole,
        refusing,
        dropChance,
        dropEveryMillis,
        garbage,
        newFrames);
  }

  /// These and a latency.
  public Faults with(long newLatencyMillis, long newJitterMillis) {
    return new Faults(
        newLatencyMillis,
        newJitterMillis,
        bytesPerSecond,
        cutAfterBytes,
        cut,
        stalled,
        blackhole,
        refusing,
        dropChance,
        dropEveryMillis,
        garbage,
        frames);
  }
}
