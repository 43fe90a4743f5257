package app.wheelhouse.ai.calibration;

import app.wheelhouse.domain.decision.DecisionOutcome;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Gathers outcomes, by proposer, instrument and regime.
///
/// Safe from several threads: outcomes come from the engine's, questions from the advisors'. Taking
/// an outcome never waits for a curve that is being made.
public final class CalibrationBook {
  /// Of one key; older ones are forgotten, because models and markets change.
  static final int MOST_KEPT = 5_000;

  private final CalibrationSettings settings;
  private final Object shelving = new Object();
  private final Object fitting = new Object();
  private final SortedMap<CalibrationKey, Shelf> shelves = new TreeMap<>();
  private final Map<CalibrationKey, Fitted> fitted = new HashMap<>();
  private long changes;
  private @Nullable CalibrationState newest;
  private long newestOf = -1;

  /// A decision's name: a session that is run again tells the same outcomes again.
  private record Named(String session, long sequence) {}

  /// Of one key.
  private static final class Shelf {
    final SequencedMap<Named, CalibrationSample> samples = new LinkedHashMap<>();
    long version;
  }

  /// What a shelf looked like, and what was made of it.
  private record Fitted(long version, CalibrationState.Entry entry) {}

  /// A shelf to make something of.
  private record Stale(long version, List<CalibrationSample> samples) {}

  public CalibrationBook(CalibrationSettings settings) {
    this.settings = settings;
  }

  /// Takes an outcome; one that is known already changes nothing.
  public void add(DecisionOutcome outcome) {
    String model = outcome.proposer().toString();
    synchronized (shelving) {
      add(CalibrationKey.of(model), outcome);
      add(new CalibrationKey(model, outcome.instrument(), null), outcome);
      if (!outcome.regime().isEmpty()) {
        add(new CalibrationKey(model, outcome.instrument(), outcome.regime()), outcome);
      }
    }
  }

  /// All records now.
  public CalibrationState snapshot() {
    synchronized (fitting) {
      SortedMap<CalibrationKey, Stale> stale = new TreeMap<>();
      synchronized (shelving) {
        CalibrationState known = newest;
        if (known != null && newestOf == changes) {
          return known;
        }
        newestOf = changes;
        shelves.forEach((key, shelf) -> stale(key, shelf, stale));
      }
      stale.forEach((key, one) -> fitted.put(key, new Fitted(one.version, entry(one.samples))));
      SortedMap<CalibrationKey, CalibrationState.Entry> entries = new TreeMap<>();
      fitted.forEach((key, one) -> entries.put(key, one.entry));
      CalibrationState state = new CalibrationState(entries, settings);
      newest = state;
      return state;
    }
  }

  private void stale(CalibrationKey key, Shelf shelf, Map<CalibrationKey, Stale> stale) {
    Fitted known = fitted.get(key);
    if (known == null || known.version != shelf.version) {
      stale.put(key, new Stale(shelf.version, List.copyOf(shelf.samples.values())));
    }
  }

  private void add(CalibrationKey key, DecisionOutcome outcome) {
    Shelf shelf = shelves.computeIfAbsent(key, _ -> new Shelf());
    Named name = new Named(outcome.session(), outcome.sequence());
    CalibrationSample sample = new CalibrationSample(outcome.stated().value(), outcome.won());
    if (shelf.samples.putIfAbsent(name, sample) != null) {
      return;
    }
    if (shelf.samples.size() > MOST_KEPT) {
      shelf.samples.pollFirstEntry();
    }
    shelf.version++;
    changes++;
  }

  private CalibrationState.Entry entry(List<CalibrationSample> samples) {
    return new CalibrationState.Entry(
        Calibration.of(samples, settings), Calibrator.of(samples, settings));
  }
}
