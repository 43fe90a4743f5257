package app.wheelhouse.tape;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Tells from its first lines what a file holds.
final class TapeRecogniser {
  private static final int LOOKED_AT = 200;

  private TapeRecogniser() {}

  /// @throws RowProblem when line 1 is the header of no tape
  /// @throws TapeException when the file cannot be read
  static TapeKind kind(Path path) throws RowProblem {
    try (ByteLines lines = TapeInput.open(path, RecordingReader.LONGEST)) {
      if (lines.next() && lines.start() < lines.end() && lines.bytes()[lines.start()] == '{') {
        return TapeKind.RECORDING;
      }
    }
    try (CsvFile file = CsvFile.open(path, new BadRowLog(path.toString(), BadRowPolicy.SKIP))) {
      return kind(file);
    }
  }

  private static TapeKind kind(CsvFile file) throws RowProblem {
    CsvHeader header = file.header();
    if (header.has("open") && header.has("close")) {
      return TapeKind.CANDLES;
    }
    if (BookDecoder.fits(header)) {
      return TapeKind.BOOKS;
    }
    if (QuoteDecoder.fits(header)) {
      return TapeKind.QUOTES;
    }
    if (TradeDecoder.fits(header)) {
      return TapeKind.TRADES;
    }
    if (header.has("price") && header.has("side")) {
      return bySide(file);
    }
    String columns = Excerpt.of(String.join(",", header.names()));
    throw new RowProblem(
        "the header '"
            + columns
            + "' is that of no tape; candles need a time column, open, high, low, close, volume");
  }

  private static TapeKind bySide(CsvFile file) {
    int side = file.header().find(List.of("side"));
    for (int i = 0; i < LOOKED_AT; i++) {
      CsvRow row = file.next();
      if (row == null) {
        break;
      }
      String cell = row.text(side).toLowerCase(Locale.ROOT);
      if (PriceDecoder.isSide(cell)) {
        return TapeKind.PRICES;
      }
      if (cell.equals("buy") || cell.equals("sell")) {
        return TapeKind.TRADES;
      }
    }
    return TapeKind.PRICES;
  }
}
