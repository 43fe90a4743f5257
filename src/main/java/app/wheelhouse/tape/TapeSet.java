package app.wheelhouse.tape;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.List;

/// Tapes that are played together.
public record TapeSet(List<Tape> tapes) {
  public TapeSet {
    tapes = List.copyOf(tapes);
  }

  public List<TapeReport> reports() {
    return tapes.stream().map(Tape::report).toList();
  }

  /// The instruments of all tapes, sorted.
  public List<InstrumentId> instruments() {
    return reports().stream()
        .flatMap(report -> report.instruments().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /// One stream of all events, by time, then by the order of the tapes, then by line.
  public MarketCursor cursor() {
    return tapes.size() == 1
        ? tapes.getFirst().cursor()
        : new MergedCursor(tapes.stream().map(Tape::cursor).toList());
  }
}
