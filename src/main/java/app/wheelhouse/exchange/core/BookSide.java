package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One side of a book: best price first, at one price the oldest first.
final class BookSide {
  private final boolean buy;
  private final TreeMap<BigDecimal, SequencedSet<Resting>> levels;

  BookSide(boolean buy) {
    this.buy = buy;
    Comparator<BigDecimal> upwards = Comparator.naturalOrder();
    levels = new TreeMap<>(buy ? upwards.reversed() : upwards);
  }

  void add(Resting resting) {
    levels.computeIfAbsent(resting.px, _ -> new LinkedHashSet<>()).add(resting);
  }

  void remove(Resting resting) {
    SequencedSet<Resting> level = levels.get(resting.px);
    if (level != null && level.remove(resting) && level.isEmpty()) {
      levels.remove(resting.px);
    }
  }

  @Nullable BigDecimal bestPx() {
    return levels.isEmpty() ? null : levels.firstKey();
  }

  /// The first in line that an order of the other side with this limit reaches.
  @Nullable Resting reached(BigDecimal limit) {
    Map.Entry<BigDecimal, SequencedSet<Resting>> best = levels.firstEntry();
    return best == null || !reaches(best.getKey(), limit) ? null : best.getValue().getFirst();
  }

  /// True where an order of the other side with this limit would match.
  boolean crossedBy(BigDecimal limit) {
    return !levels.isEmpty() && reaches(levels.firstKey(), limit);
  }

  List<Level> top(int depth) {
    List<Level> top = new ArrayList<>();
    for (Map.Entry<BigDecimal, SequencedSet<Resting>> level : levels.entrySet()) {
      if (top.size() == depth) {
        break;
      }
      BigDecimal sum = BigDecimal.ZERO;
      for (Resting resting : level.getValue()) {
        sum = sum.add(resting.left);
      }
      top.add(new Level(level.getKey(), sum, level.getValue().size()));
    }
    return top;
  }

  private boolean reaches(BigDecimal best, BigDecimal limit) {
    int order = best.compareTo(limit);
    return buy ? order >= 0 : order <= 0;
  }
}
