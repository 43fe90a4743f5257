package app.wheelhouse.engine;

import app.wheelhouse.engine.EmergencyReport.Kind;
import app.wheelhouse.engine.EmergencyReport.Outcome;
import app.wheelhouse.engine.EmergencyReport.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The steps of one emergency stop: a step is begun once and then updated where it stands.
final class EmergencySteps {
  /// @param of the order or the instrument that the step takes care of
  private record Key(Kind kind, String of) {}

  private final List<Step> steps = new ArrayList<>();
  private final Map<Key, Integer> rows = new HashMap<>();
  private final long startedAt;

  EmergencySteps(long startedAt) {
    this.startedAt = startedAt;
  }

  /// Begins a step, or says how far it is.
  ///
  /// One whose words stay as they were keeps its time too.
  ///
  /// @param of tells two steps of one kind apart
  void set(String of, Step now) {
    Key key = new Key(now.kind(), of);
    Integer row = rows.get(key);
    if (row == null) {
      rows.put(key, steps.size());
      steps.add(now);
    } else if (!steps.get(row).detail().equals(now.detail())
        || steps.get(row).outcome() != now.outcome()) {
      steps.set(row, now);
    }
  }

  /// Whether a step was begun and is not done.
  boolean isOpen(Kind kind, String of) {
    Integer row = rows.get(new Key(kind, of));
    return row != null && steps.get(row).outcome() != Outcome.DONE;
  }

  EmergencyReport report(boolean flat) {
    return new EmergencyReport(startedAt, flat, steps);
  }
}
