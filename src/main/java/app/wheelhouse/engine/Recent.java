package app.wheelhouse.engine;

import java.util.ArrayDeque;
import java.util.List;

/// The last few of something, oldest first.
final class Recent<T> {
  private static final int KEPT = 200;

  private final ArrayDeque<T> items = new ArrayDeque<>(KEPT + 1);
  private long total;
  private List<T> copy = List.of();
  private boolean copied = true;

  void add(T item) {
    items.addLast(item);
    if (items.size() > KEPT) {
      items.removeFirst();
    }
    total++;
    copied = false;
  }

  /// How many there ever were.
  long total() {
    return total;
  }

  List<T> list() {
    if (!copied) {
      copy = List.copyOf(items);
      copied = true;
    }
    return copy;
  }
}
