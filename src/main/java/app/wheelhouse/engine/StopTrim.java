package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Takes in stops and targets that close more than their position: after a part of it was closed,
/// and where two stops came to rest because the answer of the first was lost.
///
/// Being reduce-only they do no harm, so it never hurries: only while nothing of the instrument is
/// on its way, and never so far that the position would stand with less than it needs.
final class StopTrim {
  private final EngineState state;
  private final GateDesk gate;
  private final long patience;
  private final SortedMap<InstrumentId, Long> since = new TreeMap<>();

  /// @param patience engine time for which they must have been too large, and between two changes
  StopTrim(EngineState state, GateDesk gate, long patience) {
    this.patience = patience;
    this.state = state;
    this.gate = gate;
  }

  /// Looks at a position that confirmed stops close as a whole.
  void look(HeldPlan held) {
    InstrumentId instrument = held.instrument().id();
    List<Order> stops = held.cover().working();
    List<Order> targets = targets(held);
    boolean busy =
        !held.cover().pending().isEmpty()
            || !state.orders.live(instrument, OrderRole.ENTRY).isEmpty()
            || !state.orders.live(instrument, OrderRole.EXIT).isEmpty();
    if (busy || excess(stops, held).isZero() && excess(targets, held).isZero()) {
      since.remove(instrument);
      return;
    }
    Long first = since.putIfAbsent(instrument, state.time);
    if (first == null || state.time - first < patience) {
      return;
    }
    since.put(instrument, state.time);
    take(stops, held);
    take(targets, held);
  }

  /// From the one that the market meets last: canceled where the others are enough, else smaller.
  private void take(List<Order> orders, HeldPlan held) {
    Quantity excess = excess(orders, held);
    if (excess.isZero()) {
      return;
    }
    Order last = orders.getLast();
    Price trigger = last.spec().trigger();
    if (trigger == null || held.asks().awaits(last, state.time)) {
      return;
    }
    Quantity less = last.spec().quantity().minus(excess.min(last.spec().quantity()));
    if (last.remaining().compareTo(excess) <= 0) {
      gate.cancel(last);
    } else if (trigger.times(less).compareTo(held.instrument().minNotional()) >= 0) {
      gate.changeStop(last, less, trigger);
    }
    // Else it stays as it is: the venue takes no order that small, and one that only reduces never
    // opens anything.
  }

  private static Quantity excess(List<Order> orders, HeldPlan held) {
    Quantity sum = Quantity.ZERO;
    for (Order order : orders) {
      sum = sum.plus(order.remaining());
    }
    Quantity open = held.position().quantity();
    return sum.compareTo(open) > 0 ? sum.minus(open) : Quantity.ZERO;
  }

  /// Confirmed targets with a trigger, the nearest to the market first.
  private List<Order> targets(HeldPlan held) {
    List<Order> targets = new ArrayList<>();
    for (Order order : state.orders.live(held.instrument().id(), OrderRole.TARGET)) {
      boolean works =
          order.status() == OrderStatus.ACCEPTED || order.status() == OrderStatus.PARTIALLY_FILLED;
      if (works
          && order.spec().trigger() != null
          && order.spec().side() == held.position().closingSide()) {
        targets.add(order);
      }
    }
    boolean rising = held.position().isLong();
    targets.sort((a, b) -> {
      Price one = a.spec().trigger();
      Price other = b.spec().trigger();
      int order = one == null || other == null ? 0 : one.compareTo(other);
      return rising ? order : -order;
    });
    return targets;
  }
}
