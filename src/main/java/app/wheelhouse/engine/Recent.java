package app.wheelhouse.engine;

import java.util.ArrayDeque;
import java.util.List;

/// The last few of something, oldest first.
final class Recent<T> {
  private static final int KEPT = 200;

  private final int kept;
  private final ArrayDeque<T> items;
  private long total;
  private List<T> copy = List.of();
  private boolean copied = true;

  Recent() {
    this(KEPT);
  }

  /// @param kept how many of them
  Recent(int kept) {
    this.kept = kept;
    this.items = new ArrayDeque<>(kept + 1);
  }

  void add(T item) {
    items.addLast(item);
    if (items.size() > kept) {
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
