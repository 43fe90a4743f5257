package app.wheelhouse.tape;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A tick CSV of a known shape, opened anew for each playing.
public final class TickFile {
  static final List<String> EXCHANGE_TIME =
      List.of("exchange_timestamp", "exchange_time", "exchange_timestamp_ms");

  private final Path path;
  private final TapeKind kind;
  private final InstrumentNaming naming;

  TickFile(Path path, TapeKind kind, InstrumentNaming naming) {
    this.path = path;
    this.kind = kind;
    this.naming = naming;
  }

  /// Its events in the order of the file. Bad rows are left out, as the report made at opening
  /// says.
  ///
  /// @throws TapeException when the file can no longer be read
  public MarketCursor cursor() {
    BadRowLog log = new BadRowLog(path.toString(), BadRowPolicy.SKIP);
    try {
      return cursor(log);
    } catch (RowProblem e) {
      throw new TapeException(path.toString(), 1, e.reason());
    }
  }

  /// @throws RowProblem when the header lacks a column
  TickCursor cursor(BadRowLog log) throws RowProblem {
    CsvFile file = CsvFile.open(path, log);
    try {
      CsvHeader header = file.header();
      int exchange = header.find(EXCHANGE_TIME);
      return new TickCursor(
          file,
          decoder(header),
          new SymbolColumn(header, InstrumentHint.ofFile(path.getFileName().toString()), naming),
          new TimeColumn(header.require(CsvHeader.TIME)),
          exchange < 0 ? null : new TimeColumn(exchange));
    } catch (RowProblem | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private TickDecoder decoder(CsvHeader header) throws RowProblem {
    return switch (kind) {
      case BOOKS -> new BookDecoder(header);
      case PRICES -> new PriceDecoder(header);
      case QUOTES -> new QuoteDecoder(header);
      case TRADES -> new TradeDecoder(header);
      case CANDLES, RECORDING, UNKNOWN ->
          throw new RowProblem("no tick tape: " + kind.name().toLowerCase(Locale.ROOT));
    };
  }
}
