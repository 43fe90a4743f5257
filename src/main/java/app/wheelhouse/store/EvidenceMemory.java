package app.wheelhouse.store;

import app.wheelhouse.domain.decision.Evidence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The newest evidence of a session that has no record.
final class EvidenceMemory implements EvidenceBook {
  private final int newest;
  private final Map<String, Evidence> pieces = new LinkedHashMap<>();
  private final Deque<EvidenceEntry> entries = new ArrayDeque<>();

  EvidenceMemory(int newest) {
    if (newest < 1) {
      throw new IllegalArgumentException("A book remembers 1 or more, not " + newest);
    }
    this.newest = newest;
  }

  @Override
  public synchronized Kept keep(Evidence evidence, String session) throws EvidenceFailure {
    EvidenceFolder.requireWhole(evidence);
    entries.addLast(EvidenceEntry.of(evidence, session));
    Evidence before = pieces.remove(evidence.id());
    pieces.put(evidence.id(), before == null ? evidence : before);
    if (pieces.size() > newest) {
      pieces.remove(pieces.keySet().iterator().next());
    }
    while (entries.size() > newest) {
      entries.removeFirst();
    }
    return before == null ? Kept.NEW : Kept.KNOWN;
  }

  @Override
  public synchronized Optional<Evidence> find(String idOrPrefix) throws EvidenceFailure {
    EvidencePrefix prefix = EvidencePrefix.of(idOrPrefix);
    Optional<String> id = prefix.only(pieces.keySet());
    return id.map(pieces::get);
  }

  @Override
  public synchronized EvidenceListing all() {
    return new EvidenceListing(List.copyOf(entries), List.of());
  }

  @Override
  public synchronized EvidenceListing all(String session) {
    return new EvidenceListing(
        entries.stream().filter(entry -> entry.session().equals(session)).toList(), List.of());
  }

  @Override
  public synchronized Size size() {
    long characters = 0;
    for (Evidence each : pieces.values()) {
      characters += each.snapshot().length() + each.system().length() + each.user().length();
      for (String reply : each.replies()) {
        characters += reply.length();
      }
    }
    return new Size(pieces.size(), characters);
  }

  @Override
  public synchronized int prune(long olderThan) {
    int before = pieces.size();
    pieces.values().removeIf(each -> each.time() < olderThan);
    entries.removeIf(entry -> entry.time() < olderThan);
    return before - pieces.size();
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
