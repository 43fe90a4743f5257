package app.wheelhouse.desk;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a session behind the window is asked to be.
///
/// @param tapes what is replayed; empty in demo
/// @param warmUp candle tapes from before the first tape; may be empty
/// @param symbols instruments by symbol; empty takes all that the tapes (or the demo) have
/// @param seed of everything drawn; null as set up
/// @param speed tape time over wall time, infinity for as fast as it goes; null as set up
/// @param venue whose live market is traded; null as set up, and in demo and replay
/// @param paused whether a replay waits at its beginning
/// @param account name of the saved account that is traded on, or watched in shadow mode; null for
///   none
public record SessionRequest(
    Mode mode,
    List<Path> tapes,
    List<Path> warmUp,
    List<String> symbols,
    @Nullable Long seed,
    @Nullable Double speed,
    @Nullable VenueChoice venue,
    boolean paused,
    @Nullable String account) {

  public SessionRequest {
    tapes = List.copyOf(tapes);
    warmUp = List.copyOf(warmUp);
    symbols = List.copyOf(symbols);
  }

  /// Without an account.
  public SessionRequest(
      Mode mode,
      List<Path> tapes,
      List<Path> warmUp,
      List<String> symbols,
      @Nullable Long seed,
      @Nullable Double speed,
      @Nullable VenueChoice venue,
      boolean paused) {
    this(mode, tapes, warmUp, symbols, seed, speed, venue, paused, null);
  }

  /// The demo as set up.
  public static SessionRequest demo() {
    return new SessionRequest(Mode.DEMO, List.of(), List.of(), List.of(), null, null, null, false);
  }

  /// A replay as set up, playing.
  public static SessionRequest replay(List<Path> tapes) {
    return new SessionRequest(Mode.REPLAY, tapes, List.of(), List.of(), null, null, null, false);
  }

  /// The live market on paper, as set up.
  public static SessionRequest paper() {
    return new SessionRequest(Mode.PAPER, List.of(), List.of(), List.of(), null, null, null, false);
  }

  /// A live market with an account: shadow, testnet or live, on the markets that are set up.
  ///
  /// @param account name of a saved account; null for shadow without one
  public static SessionRequest of(Mode mode, @Nullable String account) {
    return new SessionRequest(
        mode, List.of(), List.of(), List.of(), null, null, null, false, account);
  }

  /// A speed as it is written.
  ///
  /// @param text `max`, or a number above 0
  public static double speed(String text) {
    return text.equals("max") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
  }
}
