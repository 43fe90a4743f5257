package app.wheelhouse.venue.hyperliquid.wire;

import java.util.SortedMap;
import java.util.TreeMap;

/// Counts what the venue says and we do not know: new fields, channels and values. Thread-safe.
public final class DriftCounter {
  /// How many different names are kept; later ones still count in the total.
  static final int NAMES = 100;

  private static final int LONGEST_NAME = 120;

  private final SortedMap<String, Long> names = new TreeMap<>();
  private long total;

  synchronized void count(String name) {
    total++;
    String kept = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    if (names.containsKey(kept) || names.size() < NAMES) {
      names.merge(kept, 1L, Long::sum);
    }
  }

  /// All that was counted.
  public synchronized long total() {
    return total;
  }

  /// What it was and how often: at most 100 different names, each a path such as `trades.newField`.
  public synchronized SortedMap<String, Long> names() {
    return new TreeMap<>(names);
  }
}
