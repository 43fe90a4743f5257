package app.wheelhouse.sim;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One order at the simulated venue: its life by the domain's table, and how it waits.
final class SimOrder {
  /// How an open order waits.
  enum Phase {
    /// Accepted, without a position to protect yet.
    DORMANT,
    /// Waits for its trigger.
    ARMED,
    /// Rests in the book at its limit, or is about to execute.
    RESTING
  }

  private final long sequence;
  private final @Nullable SimOrder entry;
  private final List<SimOrder> children = new ArrayList<>(2);
  private Order order;
  private Phase phase;
  private Quantity requested;
  private Quantity childrenFilled = Quantity.ZERO;
  private boolean triggered;
  private boolean coversPosition;
  private int fills;
  private double limit;
  private double trigger;
  private long volumeBar = Long.MIN_VALUE;
  private Quantity volumeTaken = Quantity.ZERO;
  private long spentIn;

  /// @param sequence order of arrival, the priority among equals
  /// @param entry the order whose bracket this one belongs to, if the venue knows it
  SimOrder(OrderSpec spec, long sequence, @Nullable SimOrder entry, long now) {
    this.sequence = sequence;
    this.entry = entry;
    this.order =
        new Order(
            spec, OrderStatus.SUBMITTED, Quantity.ZERO, Money.ZERO, Money.ZERO, "", now, now, "");
    this.requested = spec.quantity();
    this.phase = spec.type().hasTrigger() ? Phase.ARMED : Phase.RESTING;
    readPrices();
    if (entry != null) {
      entry.children.add(this);
    }
  }

  private void readPrices() {
    OrderSpec spec = order.spec();
    limit = spec.limit() == null ? Double.NaN : spec.limit().toDouble();
    trigger = spec.trigger() == null ? Double.NaN : spec.trigger().toDouble();
  }

  /// @throws app.wheelhouse.domain.order.IllegalTransition when the event cannot happen now
  void apply(OrderEvent event, long now) {
    order = order.apply(event, now);
    switch (event) {
      case OrderEvent.PartiallyFilled partial -> countFill(partial.fill().quantity());
      case OrderEvent.Filled last -> countFill(last.fill().quantity());
      case OrderEvent.Triggered _ -> {
        triggered = true;
        phase = Phase.RESTING;
      }
      case OrderEvent.Amended _ -> readPrices();
      case OrderEvent.Approved _,
          OrderEvent.Denied _,
          OrderEvent.Prepared _,
          OrderEvent.Submitted _,
          OrderEvent.Accepted _,
          OrderEvent.Rejected _,
          OrderEvent.Canceled _,
          OrderEvent.Expired _,
          OrderEvent.Lost _,
          OrderEvent.NotPlaced _ -> {}
    }
  }

  private void countFill(Quantity quantity) {
    fills++;
    if (entry != null) {
      entry.childrenFilled = entry.childrenFilled.plus(quantity);
    }
  }

  Order order() {
    return order;
  }

  OrderSpec spec() {
    return order.spec();
  }

  ClientOrderId id() {
    return order.id();
  }

  Side side() {
    return order.spec().side();
  }

  OrderType type() {
    return order.spec().type();
  }

  long sequence() {
    return sequence;
  }

  Phase phase() {
    return phase;
  }

  /// True when it waits for its trigger.
  boolean isArmed() {
    return phase == Phase.ARMED && isLive();
  }

  /// True when it rests at a limit.
  boolean isResting() {
    return phase == Phase.RESTING && isLive() && type().hasLimit();
  }

  boolean isDormant() {
    return phase == Phase.DORMANT;
  }

  boolean isLive() {
    return !order.status().isTerminal();
  }

  void sleep() {
    phase = Phase.DORMANT;
  }

  void wake() {
    phase = type().hasTrigger() && !triggered ? Phase.ARMED : Phase.RESTING;
  }

  @Nullable SimOrder entry() {
    return entry;
  }

  List<SimOrder> children() {
    return children;
  }

  /// What is not executed yet.
  Quantity open() {
    return order.remaining();
  }

  /// The whole size asked for, before any clamping to the position.
  Quantity requested() {
    return requested;
  }

  /// For an entry: filled and not closed again by its own bracket.
  Quantity bracketOpen() {
    return order.filled().compareTo(childrenFilled) <= 0
        ? Quantity.ZERO
        : order.filled().minus(childrenFilled);
  }

  /// Asks for another total size; one beyond what its bracket can ever open covers the position.
  void request(Quantity quantity) {
    requested = quantity;
    if (entry != null) {
      Quantity most = entry.isLive() ? entry.spec().quantity() : entry.order.filled();
      Quantity used = entry.childrenFilled.plus(quantity).minus(order.filled());
      coversPosition = used.compareTo(most) > 0;
    }
  }

  /// True when only the position bounds its size, not the bracket that it came with.
  boolean coversPosition() {
    return entry == null || coversPosition;
  }

  /// Unique within the account for ever, because client order ids are.
  String nextTradeId() {
    return order.id() + "-" + (fills + 1);
  }

  /// For screening against market data; NaN when it has none.
  double limit() {
    return limit;
  }

  /// For screening against market data; NaN when it has none.
  double trigger() {
    return trigger;
  }

  /// What it took from the bar that opened at `openTime`.
  Quantity takenFrom(long openTime) {
    return volumeBar == openTime ? volumeTaken : Quantity.ZERO;
  }

  void takeFrom(long openTime, Quantity quantity) {
    volumeTaken = takenFrom(openTime).plus(quantity);
    volumeBar = openTime;
  }

  /// Marks that it had its turn in walk number `walk`.
  void spend(long walk) {
    spentIn = walk;
  }

  boolean isSpent(long walk) {
    return spentIn == walk;
  }
}
