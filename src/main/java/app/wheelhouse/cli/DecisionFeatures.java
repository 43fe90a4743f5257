package app.wheelhouse.cli;

import app.wheelhouse.ai.snapshot.Field;
import app.wheelhouse.ai.snapshot.Section;
import app.wheelhouse.ai.snapshot.ShownSymbol;
import app.wheelhouse.ai.snapshot.Snapshot;
import app.wheelhouse.ai.snapshot.SnapshotJson;
import app.wheelhouse.domain.decision.Evidence;
import java.util.SortedMap;
import java.util.TreeMap;

/// The single facts of a snapshot, as features for training: tables (bars, news) are not among
/// them.
final class DecisionFeatures {
  private static final String SUBJECT = "subject";

  private DecisionFeatures() {}

  /// Value by name, sorted; the instrument that was decided about is called `subject`, so that the
  /// same feature of two instruments has one name. Empty where the snapshot cannot be read.
  static SortedMap<String, String> of(Evidence evidence) {
    SortedMap<String, String> features = new TreeMap<>();
    Snapshot snapshot;
    try {
      snapshot = SnapshotJson.read(evidence.snapshot());
    } catch (IllegalArgumentException unreadable) {
      return features;
    }
    String own = ShownSymbol.of(snapshot.subject()) + ".";
    for (Section section : snapshot.sections()) {
      for (Field field : section.fields()) {
        String path = field.path();
        features.put(
            path.startsWith(own) ? SUBJECT + "." + path.substring(own.length()) : path,
            field.value());
      }
    }
    return features;
  }
}
