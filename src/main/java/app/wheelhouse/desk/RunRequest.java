package app.wheelhouse.desk;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a run without a window is asked to do.
///
/// @param tapes what is replayed; empty in demo
/// @param warmUp candle tapes from before the first tape; may be empty
/// @param symbols instruments by symbol; empty takes all that the tapes (or the demo) have
/// @param events market events to take, counted from the session's start; `Long.MAX_VALUE` for all
/// @param until stop before the first event at or after this time, epoch milliseconds
/// @param auto whether auto-trading is on; a test advisor turns it on by itself, see [#trades]
/// @param advisor who decides besides strategies; a test advisor decides alone
/// @param speed event time over wall time; infinity for as fast as it goes
/// @param data data directory; null for a temporary one that is removed afterwards
/// @param recording where to write a tape of what the engine took; null for none
/// @param venue whose live market is traded on paper; null in demo and replay
/// @param lasts how long a live market is watched at most, milliseconds
/// @param resume whether to continue the newest session of `data`
public record RunRequest(
    Mode mode,
    List<Path> tapes,
    List<Path> warmUp,
    List<String> symbols,
    long seed,
    long events,
    long until,
    boolean auto,
    AdvisorChoice advisor,
    double speed,
    @Nullable VenueChoice venue,
    long lasts,
    @Nullable Path data,
    boolean resume,
    @Nullable Path recording) {

  public RunRequest {
    tapes = List.copyOf(tapes);
    warmUp = List.copyOf(warmUp);
    symbols = List.copyOf(symbols);
  }

  /// Whether decisions are traded.
  boolean trades() {
    return auto || advisor.isTest();
  }

  /// What a resumed run must have the same, beyond its source; empty for the usual.
  String options() {
    return (trades() ? " auto" : "")
        + (advisor.kind() == AdvisorChoice.Kind.RULES ? "" : " advisor " + advisor.label());
  }

  /// The same tapes and instruments as a session behind the window.
  static RunRequest of(SessionRequest session, long seed) {
    return new RunRequest(
        session.mode(),
        session.tapes(),
        session.warmUp(),
        session.symbols(),
        seed,
        Long.MAX_VALUE,
        Long.MAX_VALUE,
        false,
        AdvisorChoice.RULES,
        Double.POSITIVE_INFINITY,
        null,
        Long.MAX_VALUE,
        null,
        false,
        null);
  }
}
