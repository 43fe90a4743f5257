package app.wheelhouse.risk;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Correlations of rolling returns between instruments, −1 to 1.
///
/// @param pairs by the smaller, then the larger instrument; a pair that is not there is not known
public record Correlations(SortedMap<InstrumentId, SortedMap<InstrumentId, Double>> pairs) {
  /// Nothing is known.
  public static final Correlations NONE = new Correlations(new TreeMap<>());

  public Correlations {
    TreeMap<InstrumentId, SortedMap<InstrumentId, Double>> copy = new TreeMap<>();
    pairs.forEach((id, row) -> copy.put(id, Collections.unmodifiableSortedMap(new TreeMap<>(row))));
    pairs = Collections.unmodifiableSortedMap(copy);
  }

  /// Of two instruments in either order; 1 of an instrument with itself, NaN when not known.
  public double between(InstrumentId one, InstrumentId other) {
    int order = one.compareTo(other);
    if (order == 0) {
      return 1;
    }
    SortedMap<InstrumentId, Double> row = pairs.get(order < 0 ? one : other);
    Double value = row == null ? null : row.get(order < 0 ? other : one);
    return value == null ? Double.NaN : value;
  }
}
