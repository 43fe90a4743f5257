package app.wheelhouse.tape;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Names the instrument of each tick row: from its symbol column, else from the file's name.
final class SymbolColumn {
  static final List<String> NAMES = List.of("symbol", "coin", "instrument", "market");

  private final int column;
  private final InstrumentHint hint;
  private final InstrumentNaming naming;
  private final InstrumentId ofFile;
  private final Map<String, InstrumentId> bySymbol = new TreeMap<>();

  SymbolColumn(CsvHeader header, InstrumentHint hint, InstrumentNaming naming) {
    this.column = header.find(NAMES);
    this.hint = hint;
    this.naming = naming;
    this.ofFile = naming.name(hint);
  }

  /// @throws RowProblem when the cell is no symbol
  InstrumentId instrument(CsvRow row) throws RowProblem {
    if (column < 0) {
      return ofFile;
    }
    String text = row.text(column);
    InstrumentId known = bySymbol.get(text);
    if (known != null) {
      return known;
    }
    InstrumentHint named = hint.withSymbol(text);
    if (named == null) {
      throw row.problem(column, "which is no symbol of an instrument");
    }
    InstrumentId instrument = naming.name(named);
    bySymbol.put(text, instrument);
    return instrument;
  }
}
