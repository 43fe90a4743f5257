package app.wheelhouse.ai.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Facts by value and by word: a claim looks at those that fit, not at all of them.
final class FactIndex {
  /// Of one unit, by size.
  private record Lane(double[] sizes, Fact[] facts) {}

  private final Map<NumberUnit, Lane> lanes = new EnumMap<>(NumberUnit.class);
  private final Map<String, List<Fact>> byWord = new HashMap<>();
  private final Set<String> labelled = new HashSet<>();

  private final Set<String> symbols = new HashSet<>();
  private final String subject;

  /// @param subject symbol that the snapshot is about
  FactIndex(List<Fact> facts, String subject) {
    this.subject = subject.toLowerCase(Locale.ROOT);
    Map<NumberUnit, List<Fact>> byUnit = new EnumMap<>(NumberUnit.class);
    for (Fact fact : facts) {
      byUnit.computeIfAbsent(fact.unit(), _ -> new ArrayList<>()).add(fact);
      for (String word : fact.concepts()) {
        byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(fact);
      }
      label(fact.label());
      symbols.addAll(fact.symbols());
    }
    byUnit.forEach((unit, some) -> lanes.put(unit, lane(some)));
  }

  /// Facts of a unit whose size is within `low` and `high`, at most `most` of them.
  List<Fact> between(NumberUnit unit, double low, double high, int most) {
    Lane lane = lanes.get(unit);
    if (lane == null) {
      return List.of();
    }
    List<Fact> found = new ArrayList<>();
    for (int i = first(lane.sizes, low); i < lane.sizes.length && found.size() < most; i++) {
      if (lane.sizes[i] > high) {
        break;
      }
      found.add(lane.facts[i]);
    }
    return found;
  }

  /// Instruments that facts are about, in lower case.
  Set<String> symbols() {
    return symbols;
  }

  /// The one that the snapshot is about.
  String subject() {
    return subject;
  }

  /// Facts that a word names; none for a word that names none.
  List<Fact> named(String word) {
    return byWord.getOrDefault(word, List.of());
  }

  /// True when a label has these two parts next to each other, such as `ema 50`.
  boolean isLabelled(String before, String after) {
    return labelled.contains(before + " " + after);
  }

  private void label(String label) {
    String[] parts = label.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+");
    for (int i = 1; i < parts.length; i++) {
      labelled.add(parts[i - 1] + " " + parts[i]);
    }
  }

  private static Lane lane(List<Fact> facts) {
    Fact[] sorted = facts.toArray(Fact[]::new);
    Arrays.sort(sorted, Comparator.comparingDouble(fact -> Math.abs(fact.value())));
    double[] sizes = new double[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      sizes[i] = Math.abs(sorted[i].value());
    }
    return new Lane(sizes, sorted);
  }

  private static int first(double[] sizes, double low) {
    int from = 0;
    int to = sizes.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sizes[middle] < low) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
