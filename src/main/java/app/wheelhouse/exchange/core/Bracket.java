package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Orders that belong together: a parent with its children, or what guards a whole position.
final class Bracket {
  /// Replaced when the parent is modified; null where a position is guarded.
  @Nullable Order parent;

  /// Those that have not ended.
  final List<Order> children = new ArrayList<>();

  /// What the parent has filled, over all its modifications.
  BigDecimal filled = BigDecimal.ZERO;

  Bracket(@Nullable Order parent) {
    this.parent = parent;
  }
}
