package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the stop of a position was, or was meant to be.
final class StopMemory {
  private StopMemory() {}

  /// Whether the desk stands for its stop: all positions but those that were opened elsewhere and
  /// never had one of ours.
  static boolean isOurs(EngineState state, HeldPlan held) {
    return state.venue == null
        || !state.venue.foreign.contains(held.instrument().id())
        || known(state, held) != null;
  }

  /// Where a missing stop belongs: where it was last, or tighter when the plan holds it so; else a
  /// share of the mark away. Null when nothing is known.
  ///
  /// @param share distance for a position whose stop was never known
  static @Nullable Price trigger(
      EngineState state, HeldPlan held, @Nullable Price mark, BigDecimal share) {
    Position position = held.position();
    Price last = known(state, held);
    Price plan = held.progress().stop();
    if (last != null) {
      return plan != null && StopOrder.isLooser(last, plan, position) ? plan : last;
    }
    if (plan != null || mark == null) {
      return plan;
    }
    BigDecimal away = mark.value().multiply(share);
    BigDecimal raw = position.isLong() ? mark.value().subtract(away) : mark.value().add(away);
    return held.instrument().roundStop(raw, position.closingSide());
  }

  /// Whether a stop there would fire at once.
  static boolean isBeyond(Price trigger, Price mark, Position position) {
    int order = mark.compareTo(trigger);
    return position.isLong() ? order <= 0 : order >= 0;
  }

  private static @Nullable Price known(EngineState state, HeldPlan held) {
    Price last = held.lastStop();
    if (last != null) {
      return last;
    }
    Price found = newest(state, held.position(), state.orders.live());
    return found != null ? found : newest(state, held.position(), state.orders.ended());
  }

  /// Of a stop that was never confirmed.
  private static @Nullable Price newest(EngineState state, Position position, List<Order> orders) {
    for (Order order : orders.reversed()) {
      if (order.spec().role() == OrderRole.STOP
          && order.spec().trigger() != null
          && order.spec().instrument().equals(position.instrument())
          && order.spec().side() == position.closingSide()
          && isOf(state, order, position)) {
        return order.spec().trigger();
      }
    }
    return null;
  }

  /// A stop of this position was asked for while it was open, or with an entry that opened it.
  private static boolean isOf(EngineState state, Order stop, Position position) {
    if (stop.createdAt() >= position.trip().openedAt()) {
      return true;
    }
    ClientOrderId parent = stop.spec().parent();
    Order entry = parent == null ? null : state.orders.find(parent);
    return entry != null
        && !entry.filled().isZero()
        && entry.updatedAt() >= position.trip().openedAt();
  }
}
