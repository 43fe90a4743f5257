package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.util.List;

/// What one order of a bracket means for the others: children wake with their parent's fills, die
/// with an unfilled parent, and one that fills takes its sibling away.
final class Brackets {
  private final OrderLife life;
  private final ChildRule rule;

  Brackets(OrderLife life, ChildRule rule) {
    this.life = life;
    this.rule = rule;
  }

  /// Children that are to guard a position, or to wait for their parent.
  static void join(Bracket bracket, Order child) {
    child.bracket = bracket;
    bracket.children.add(child);
  }

  void filled(Order order, BigDecimal sz, boolean done) {
    Bracket bracket = order.bracket;
    if (bracket == null) {
      return;
    }
    if (order.isParent()) {
      bracket.filled = bracket.filled.add(sz);
      if (done || rule == ChildRule.ON_FIRST_FILL) {
        wake(bracket, done && rule == ChildRule.ON_FULL_FILL);
      }
    } else if (done) {
      bracket.children.remove(order);
      endAll(bracket, OrderLife.SIBLING_CANCELED);
    }
  }

  void ended(Order order) {
    Bracket bracket = order.bracket;
    if (bracket == null) {
      return;
    }
    if (!order.isParent()) {
      bracket.children.remove(order);
    } else if (bracket.filled.signum() > 0) {
      wake(bracket, false);
    } else {
      boolean shared =
          order.status.equals(Schedule.SCHEDULED_CANCEL)
              || order.status.equals(Liquidations.CANCELED);
      endAll(bracket, shared ? order.status : OrderLife.CANCELED);
    }
  }

  void replaced(Order old, Order replacement) {
    Bracket bracket = old.bracket;
    if (bracket == null) {
      return;
    }
    replacement.bracket = bracket;
    if (bracket.parent == old) {
      bracket.parent = replacement;
    } else {
      bracket.children.set(bracket.children.indexOf(old), replacement);
    }
  }

  /// @param whole at the size asked for; else for what the parent has filled, growing with it
  private void wake(Bracket bracket, boolean whole) {
    for (Order child : List.copyOf(bracket.children)) {
      if (child.phase != Phase.WAITING && child.phase != Phase.ARMED) {
        continue;
      }
      child.left = whole ? child.ask.sz() : child.ask.sz().min(bracket.filled);
      if (child.phase == Phase.ARMED) {
        continue;
      }
      if (child.holding.reducible(child.buy).signum() == 0) {
        life.end(child, OrderLife.REDUCE_ONLY_CANCELED);
      } else {
        life.arm(child);
      }
    }
  }

  private void endAll(Bracket bracket, String status) {
    List.copyOf(bracket.children).forEach(child -> life.end(child, status));
  }
}
