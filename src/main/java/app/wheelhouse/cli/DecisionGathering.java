package app.wheelhouse.cli;

import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.store.EvidenceEntry;
import app.wheelhouse.store.JournalEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts decisions together with what they rest on and how they ended.
final class DecisionGathering {
  private record Key(String session, String id) {}

  private final Map<Key, EvidenceEntry> asked = new LinkedHashMap<>();
  private final Map<Key, DecisionOutcome> outcomes = new HashMap<>();
  private final Map<Key, DecisionRecord> decisions = new LinkedHashMap<>();
  private final Map<String, Integer> sessions = new HashMap<>();
  private @Nullable String session;

  DecisionGathering(List<EvidenceEntry> entries, List<DecisionOutcome> ended) {
    entries.forEach(entry -> asked.put(new Key(entry.session(), entry.id()), entry));
    ended.forEach(outcome ->
        outcomes.put(new Key(outcome.session(), Long.toString(outcome.sequence())), outcome));
  }

  /// The next entry of the journal.
  void take(JournalEntry entry) {
    if (entry instanceof JournalEntry.SessionStarted started) {
      session = started.session();
      begun(started.session());
    } else if (entry instanceof JournalEntry.DecisionTaken(var record) && session != null) {
      decided(session, record);
    }
  }

  /// A decision that the journal does not hold.
  void hold(String of, DecisionRecord record) {
    decided(of, record);
  }

  private void decided(String of, DecisionRecord record) {
    decisions.put(new Key(of, Long.toString(record.sequence())), record);
  }

  private void begun(String name) {
    sessions.putIfAbsent(name, sessions.size());
  }

  /// By session, then by time.
  List<DecisionLine> lines() {
    List<DecisionLine> lines = new ArrayList<>();
    Map<Key, EvidenceEntry> unused = new LinkedHashMap<>(asked);
    decisions.forEach((key, record) -> {
      Backing backing = record.decision().header().backing();
      Key ask = backing == null ? null : new Key(key.session(), backing.evidence());
      if (ask != null) {
        unused.remove(ask);
      }
      lines.add(
          new DecisionLine(
              key.session(), record, ask == null ? null : asked.get(ask), outcomes.get(key)));
    });
    unused.forEach((key, entry) -> lines.add(new DecisionLine(key.session(), null, entry, null)));
    lines.forEach(line -> begun(line.session()));
    lines.sort(
        Comparator.comparing((DecisionLine line) -> sessions.get(line.session()))
            .thenComparing(DecisionLine::time)
            .thenComparing(DecisionLine::number));
    return lines;
  }
}
