package app.wheelhouse.tape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Counts holes and keeps the [#KEPT] longest.
final class Holes {
  static final int KEPT = 10;

  private static final Comparator<Hole> LONGEST_FIRST =
      Comparator.comparingLong(Hole::length).reversed().thenComparingLong(Hole::from);

  private final List<Hole> kept = new ArrayList<>();
  private long count;

  void add(long from, long to) {
    count++;
    kept.add(new Hole(from, to));
    kept.sort(LONGEST_FIRST);
    if (kept.size() > KEPT) {
      kept.removeLast();
    }
  }

  long count() {
    return count;
  }

  /// The longest, longest first.
  List<Hole> longest() {
    return List.copyOf(kept);
  }
}
