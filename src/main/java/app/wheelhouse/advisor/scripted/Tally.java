package app.wheelhouse.advisor.scripted;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/// Counts what was asked and answered. Safe for several threads.
final class Tally {
  private final Map<String, Map<String, Long>> counts = new TreeMap<>();

  synchronized void add(String kind, String what) {
    counts.computeIfAbsent(kind, _ -> new TreeMap<>()).merge(what, 1L, Long::sum);
  }

  synchronized long of(String kind, String what) {
    return counts.getOrDefault(kind, Map.of()).getOrDefault(what, 0L);
  }

  synchronized long of(String kind) {
    return counts.getOrDefault(kind, Map.of()).values().stream().mapToLong(Long::longValue).sum();
  }

  synchronized ObjectNode json() {
    ObjectNode node = Wording.object();
    counts.forEach((kind, each) -> {
      ObjectNode inner = node.putObject(kind);
      each.forEach(inner::put);
    });
    return node;
  }
}
