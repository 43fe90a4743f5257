package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeMap;

/// The live trigger orders of one asset by their price, so that a mark finds its own at once.
final class TriggerBook {
  private final TreeMap<BigDecimal, SequencedSet<Order>> below = new TreeMap<>();
  private final TreeMap<BigDecimal, SequencedSet<Order>> above = new TreeMap<>();

  void add(Order order) {
    side(order).computeIfAbsent(px(order), _ -> new LinkedHashSet<>()).add(order);
  }

  void remove(Order order) {
    SequencedSet<Order> same = side(order).get(px(order));
    if (same != null && same.remove(order) && same.isEmpty()) {
      side(order).remove(px(order));
    }
  }

  /// Those that this mark fires, oldest first.
  List<Order> due(BigDecimal mark) {
    List<Order> due = new ArrayList<>();
    collect(below.tailMap(mark, true).values(), due);
    collect(above.headMap(mark, true).values(), due);
    due.sort(Comparator.comparingLong(order -> order.oid));
    return due;
  }

  /// True where a mark fires this trigger.
  static boolean fires(boolean buy, OrderKind.Trigger trigger, BigDecimal mark) {
    int order = mark.compareTo(trigger.triggerPx());
    return Triggers.firesBelow(buy, trigger.tpsl()) ? order <= 0 : order >= 0;
  }

  private static void collect(Collection<SequencedSet<Order>> levels, List<Order> into) {
    levels.forEach(into::addAll);
  }

  private TreeMap<BigDecimal, SequencedSet<Order>> side(Order order) {
    return Triggers.firesBelow(order.buy, trigger(order).tpsl()) ? below : above;
  }

  private static BigDecimal px(Order order) {
    return trigger(order).triggerPx();
  }

  private static OrderKind.Trigger trigger(Order order) {
    if (order.ask.kind() instanceof OrderKind.Trigger trigger) {
      return trigger;
    }
    throw new IllegalStateException("Order " + order.oid + " is no trigger order");
  }
}
