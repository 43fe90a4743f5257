package app.wheelhouse.tape;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Timeframe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reading of one whole tape file found.
///
/// @param file as the user named it
/// @param instruments those that occur, sorted
/// @param rows good rows
/// @param badRowCount all bad rows
/// @param badRows the first 100 of them by line
/// @param firstTime epoch milliseconds; 0 without a row
/// @param lastTime epoch milliseconds; 0 without a row
/// @param timeframe of candles; null for other tapes, or when it cannot be told
/// @param timeFormat how the file writes time, such as `epoch milliseconds`
/// @param gaps stretches without rows: for candles missing bars, else more than 3 s
/// @param holes the ten longest of these, longest first
/// @param duplicateTrades trades whose id was there before; they are kept in the tape
/// @param notes further facts, one sentence each
public record TapeReport(
    String file,
    TapeKind kind,
    List<InstrumentId> instruments,
    long rows,
    long badRowCount,
    List<BadRow> badRows,
    long firstTime,
    long lastTime,
    @Nullable Timeframe timeframe,
    String timeFormat,
    long gaps,
    List<Hole> holes,
    long duplicateTrades,
    List<String> notes) {
  public TapeReport {
    instruments = List.copyOf(instruments);
    badRows = List.copyOf(badRows);
    holes = List.copyOf(holes);
    notes = List.copyOf(notes);
  }

  /// A file of which nothing could be used.
  static TapeReport unusable(BadRowLog log, TapeKind kind) {
    return new TapeReport(
        log.file(),
        kind,
        List.of(),
        0,
        log.count(),
        log.rows(),
        0,
        0,
        null,
        "",
        0,
        List.of(),
        0,
        List.of());
  }

  /// True when the file has rows and no bad one.
  public boolean isClean() {
    return rows > 0 && badRowCount == 0;
  }
}
