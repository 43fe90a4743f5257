package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All orders that still matter, the newest ended ones, and how many ended how.
final class OrderLedger {
  /// Ended orders that stay in memory; older ones are in the archive.
  static final int KEPT = 200;

  /// Orders whose id is remembered after they have ended.
  private static final int REMEMBERED = 20_000;

  /// Event time after which an order whose answer was lost is not waited for any more.
  static final long LOST_MILLIS = 5_000;

  private final SequencedMap<ClientOrderId, Order> live = new LinkedHashMap<>();
  private final SequencedMap<ClientOrderId, Order> ended = new LinkedHashMap<>();
  private final SequencedSet<ClientOrderId> ours = new LinkedHashSet<>();
  private final EnumMap<OrderStatus, Long> endedByStatus = new EnumMap<>(OrderStatus.class);

  /// Registers an order; its id must be new.
  ///
  /// @throws IllegalStateException when an order with this id exists: it would be a duplicate
  void add(Order order) {
    if (find(order.id()) != null) {
      throw new IllegalStateException("Order " + order.id() + " exists already");
    }
    ours.add(order.id());
    if (ours.size() > REMEMBERED) {
      ours.removeFirst();
    }
    put(order);
  }

  /// Whether an order is of this desk, also one that ended too long ago to be kept.
  boolean isOurs(ClientOrderId id) {
    return ours.contains(id);
  }

  @Nullable Order find(ClientOrderId id) {
    Order open = live.get(id);
    return open != null ? open : ended.get(id);
  }

  /// Applies an event; null when the order is not known (any more).
  ///
  /// @throws app.wheelhouse.domain.order.IllegalTransition when it cannot happen now
  @Nullable Order apply(ClientOrderId id, OrderEvent event, long time) {
    Order order = find(id);
    if (order == null) {
      return null;
    }
    Order after = order.apply(event, time);
    put(after);
    return after;
  }

  /// Applies a fill; null when its order is not known.
  @Nullable Order apply(Fill fill, long time) {
    Order order = find(fill.orderId());
    return order == null ? null : apply(fill.orderId(), order.eventOf(fill), time);
  }

  /// Orders that may still trade, oldest first.
  List<Order> live() {
    return List.copyOf(live.values());
  }

  /// The same without a copy, for the length of a call.
  Collection<Order> liveView() {
    return Collections.unmodifiableCollection(live.values());
  }

  /// Whether a close of this instrument is on its way, so that nobody sends a second one. One whose
  /// answer stays lost holds nobody up: closes are reduce-only, a position that stays is worse.
  ///
  /// @param time engine time, epoch milliseconds
  boolean isClosing(InstrumentId instrument, long time) {
    for (Order order : live.values()) {
      if (order.spec().role() == OrderRole.EXIT
          && order.spec().instrument().equals(instrument)
          && !isLost(order, time)) {
        return true;
      }
    }
    return false;
  }

  /// Whether nothing has been heard of an order for too long to count on it.
  static boolean isLost(Order order, long time) {
    return order.status() == OrderStatus.UNKNOWN && time - order.createdAt() >= LOST_MILLIS;
  }

  /// Live orders of one instrument with one of the roles.
  List<Order> live(InstrumentId instrument, OrderRole... roles) {
    List<OrderRole> wanted = List.of(roles);
    List<Order> found = new ArrayList<>();
    for (Order order : live.values()) {
      if (order.spec().instrument().equals(instrument) && wanted.contains(order.spec().role())) {
        found.add(order);
      }
    }
    return found;
  }

  /// The newest ended orders, oldest first.
  List<Order> ended() {
    return List.copyOf(ended.values());
  }

  /// Notional of entries that are not filled yet, UNKNOWN ones included, by instrument.
  ///
  /// @param orders that may still trade
  static SortedMap<InstrumentId, Money> entryNotional(
      Collection<Order> orders, SortedMap<InstrumentId, Price> marks) {
    SortedMap<InstrumentId, Money> sums = new TreeMap<>();
    for (Order order : orders) {
      OrderSpec spec = order.spec();
      if (spec.role() == OrderRole.ENTRY) {
        Price limit = spec.limit();
        Price price = limit != null ? limit : marks.get(spec.instrument());
        if (price != null) {
          sums.merge(spec.instrument(), price.times(order.remaining()), Money::plus);
        }
      }
    }
    return sums;
  }

  /// How many orders stand in each status now, ended ones included.
  SortedMap<OrderStatus, Long> counts() {
    SortedMap<OrderStatus, Long> counts = new TreeMap<>(endedByStatus);
    for (Order order : live.values()) {
      counts.merge(order.status(), 1L, Long::sum);
    }
    return counts;
  }

  private void put(Order order) {
    ClientOrderId id = order.id();
    if (!order.status().isTerminal()) {
      live.put(id, order);
      return;
    }
    live.remove(id);
    Order before = ended.put(id, order);
    if (before != null) {
      endedByStatus.computeIfPresent(before.status(), (_, count) -> count == 1 ? null : count - 1);
    }
    endedByStatus.merge(order.status(), 1L, Long::sum);
    if (ended.size() > KEPT) {
      ended.pollFirstEntry();
    }
  }
}
