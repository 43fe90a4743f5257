package app.wheelhouse.tape;

import app.wheelhouse.domain.market.MarketEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The entrance: opens tape files of any kind, or only reports on them.
public final class Tapes {
  private final TapeOptions options;

  private Tapes(TapeOptions options) {
    this.options = options;
  }

  private record Opened(TapeReport report, @Nullable Tape tape) {}

  /// Opens tapes with [TapeOptions#standard].
  ///
  /// @throws TapeException as the other `open`
  public static TapeSet open(Path... files) {
    return open(TapeOptions.standard(), List.of(files));
  }

  /// Opens tapes to be played together; each is read through once now.
  ///
  /// @throws TapeException when a file cannot be read, has no usable row, or has a bad row and the
  ///   policy is STOP
  public static TapeSet open(TapeOptions options, List<Path> files) {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("No tape file is named");
    }
    Tapes tapes = new Tapes(options);
    List<Tape> opened = new ArrayList<>();
    for (Path file : files) {
      opened.add(tapes.usable(file));
    }
    return new TapeSet(opened);
  }

  /// Reads a file through and reports what it holds; an unusable content is in the report.
  ///
  /// @throws TapeException when there is no such file or it cannot be read
  public static TapeReport inspect(Path file) {
    return new Tapes(TapeOptions.standard()).read(file).report();
  }

  private Tape usable(Path path) {
    Opened opened = read(path);
    Tape tape = opened.tape();
    if (tape != null && opened.report().rows() > 0) {
      return tape;
    }
    List<BadRow> bad = opened.report().badRows();
    if (opened.report().rows() > 0) {
      throw new TapeException(
          path.toString(), 0, "the bars must be 1m, 3m, 5m, 15m, 30m, 1h, 4h or 1d apart");
    }
    if (bad.isEmpty()) {
      throw new TapeException(path.toString(), 0, "the file has no usable row");
    }
    throw new TapeException(bad.getFirst());
  }

  private Opened read(Path path) {
    BadRowLog log = new BadRowLog(path.toString(), options.policy());
    TapeKind kind = TapeKind.UNKNOWN;
    try {
      kind = TapeRecogniser.kind(path);
      return switch (kind) {
        case CANDLES -> candles(path, log);
        case BOOKS, PRICES, QUOTES, TRADES -> ticks(path, kind, log);
        case RECORDING -> recording(path, log);
        case UNKNOWN -> throw new RowProblem("the file is of no known kind");
      };
    } catch (RowProblem e) {
      log.add(1, e.reason());
      return new Opened(TapeReport.unusable(log, kind), null);
    }
  }

  private Opened candles(Path path, BadRowLog log) throws RowProblem {
    try (CsvFile file = CsvFile.open(path, log)) {
      InstrumentHint hint = InstrumentHint.ofFile(path.getFileName().toString());
      CandleReading reading = new CandleReader(file, log, hint).read(options.naming());
      CandleTape tape = reading.tape();
      return new Opened(
          reading.report(), tape == null ? null : new Tape.Candles(reading.report(), tape));
    }
  }

  private Opened ticks(Path path, TapeKind kind, BadRowLog log) throws RowProblem {
    TickFile ticks = new TickFile(path, kind, options.naming());
    EventTally tally = new EventTally();
    try (TickCursor cursor = ticks.cursor(log)) {
      for (MarketEvent event = cursor.next(); event != null; event = cursor.next()) {
        tally.add(event);
      }
      long rows = cursor.file().rows();
      if (rows == 0 && log.count() == 0) {
        log.add(2, "the file has a header but no row");
      }
      List<String> used = new ArrayList<>(cursor.decoder().used());
      used.addAll(TickFile.EXCHANGE_TIME);
      used.addAll(SymbolColumn.NAMES);
      List<String> notes = new ArrayList<>(CsvNotes.of(cursor.file(), used));
      if (tally.events() != rows) {
        notes.add(rows + " rows make " + tally.events() + " events");
      }
      TapeReport report = tally.report(log, kind, rows, cursor.timeFormat(), notes);
      return new Opened(report, tally.events() == 0 ? null : new Tape.Ticks(report, ticks));
    }
  }

  private Opened recording(Path path, BadRowLog log) throws RowProblem {
    EventTally tally = new EventTally();
    try (RecordingReader reader = RecordingReader.open(path, log)) {
      for (TapeRecord read = reader.next(); read != null; read = reader.next()) {
        switch (read) {
          case TapeRecord.MarketRecord(MarketEvent event) -> tally.add(event);
          case TapeRecord.FeedRecord feed -> tally.time(feed.time());
          case TapeRecord.ClockRecord clock -> tally.time(clock.time());
          case TapeRecord.OpaqueRecord opaque -> tally.time(opaque.time());
        }
      }
      List<String> notes = new ArrayList<>();
      notes.add(tally.events() + " of the records are market events");
      reader.about().forEach((name, value) -> notes.add(name + ": " + value));
      if (reader.isCutOff()) {
        notes.add("the recording was cut off; everything before the cut was read");
      }
      TapeReport report =
          tally.report(log, TapeKind.RECORDING, reader.records(), "epoch milliseconds", notes);
      return new Opened(report, new Tape.Recording(report, new RecordingFile(path)));
    }
  }
}
