package app.wheelhouse.venue.hyperliquid.account;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.risk.ApprovedModify;
import app.wheelhouse.venue.hyperliquid.order.AccountKnowledge;
import app.wheelhouse.venue.hyperliquid.order.OrderNumbers;
import app.wheelhouse.venue.hyperliquid.order.ReferencePrice;
import app.wheelhouse.venue.hyperliquid.wire.OrderUpdate;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.VenueCancel;
import app.wheelhouse.venue.hyperliquid.wire.WireOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What became of orders, from the venue's updates: of ours as events, of others as sightings.
///
/// A changed order is canceled under its old number and placed under a new one, told in either
/// order (X8). So the end of an older number is nothing, and a plain cancel of the newest one is
/// held back for a moment in which the new number may come.
final class OrderStory {
  private static final Logger LOG = LoggerFactory.getLogger(OrderStory.class);

  private final AccountScope scope;
  private final OrderNumbers numbers;
  private final ReferencePrice prices;
  private final StreamTimes times;

  /// Cancels by the venue's number that are not believed yet.
  private final SortedMap<Long, Held> held = new TreeMap<>();

  /// @param until milliseconds of the clock that only measures spans
  private record Held(ClientOrderId id, String words, long until) {}

  OrderStory(AccountScope scope, AccountKnowledge known, ReferencePrice prices, StreamTimes times) {
    this.scope = scope;
    this.numbers = known.numbers();
    this.prices = prices;
    this.times = times;
  }

  /// One message; its parts belong together, so the numbers of all are learned first.
  ///
  /// @param time epoch milliseconds
  /// @param span milliseconds of the clock that only measures spans
  List<EngineEvent> updates(List<OrderUpdate> all, long time, long span) {
    List<EngineEvent> events = new ArrayList<>();
    List<OrderUpdate> updates = all.stream().filter(update -> !isRefusedChange(update)).toList();
    List<Boolean> newer = new ArrayList<>();
    for (OrderUpdate update : updates) {
      newer.add(learn(update.order()));
    }
    for (int i = 0; i < updates.size(); i++) {
      try {
        update(updates.get(i), newer.get(i), time, span, events);
      } catch (IllegalArgumentException senseless) {
        LOG.warn("An update of an order makes no sense: {}", senseless.getMessage());
      }
    }
    return events;
  }

  /// Orders that the venue ended by itself; why comes with the update of the order, if it comes.
  void canceled(List<VenueCancel> cancels, long span) {
    for (VenueCancel cancel : cancels) {
      numbers
          .owner(cancel.oid())
          .ifPresent(id -> hold(cancel.oid(), id, "the venue canceled it by itself", span));
    }
  }

  /// What was held back long enough.
  List<EngineEvent> pulse(long time, long span) {
    List<EngineEvent> events = new ArrayList<>();
    Iterator<SortedMap.Entry<Long, Held>> each = held.entrySet().iterator();
    while (each.hasNext()) {
      SortedMap.Entry<Long, Held> entry = each.next();
      Held cancel = entry.getValue();
      if (span >= cancel.until()) {
        each.remove();
        believe(entry.getKey(), cancel, time, events);
      }
    }
    return events;
  }

  private void believe(long oid, Held cancel, long time, List<EngineEvent> events) {
    ClientOrderId id = cancel.id();
    if (isOverdue(id, oid) || numbers.isEnded(id)) {
      return;
    }
    if (numbers.change(id).isPresent()) {
      // Canceled for the change, but was it placed again?
      numbers.settled(id);
      events.add(
          changed(
              id,
              new OrderEvent.Lost("it was canceled while it was being changed; it is asked for"),
              time));
    } else {
      end(id, new OrderEvent.Canceled(cancel.words()), time, events);
    }
  }

  /// A change that the venue refused is told as a new order that was rejected, under the id of the
  /// one that was to be changed: that one works on. The answer to the change says that it was
  /// refused.
  private boolean isRefusedChange(OrderUpdate update) {
    Optional<ClientOrderId> own = WireForms.cloid(update.order().cloid());
    return StatusMeaning.of(update.status()).kind() == StatusMeaning.Kind.REJECTED
        && own.isPresent()
        && numbers.newest(own.get()).orElse(Long.MAX_VALUE) < update.order().oid()
        && !numbers.isEnded(own.get());
  }

  /// @return whether the order stands under this number since now
  private boolean learn(WireOrder order) {
    Optional<ClientOrderId> own = WireForms.cloid(order.cloid());
    if (own.isEmpty()) {
      return false;
    }
    boolean newer = numbers.newest(own.get()).orElse(-1) < order.oid();
    numbers.learn(own.get(), order.oid());
    return newer;
  }

  private void update(
      OrderUpdate update, boolean newer, long time, long span, List<EngineEvent> events) {
    WireOrder order = update.order();
    StatusMeaning meaning = StatusMeaning.of(update.status());
    ClientOrderId id = WireForms.identity(order.cloid(), order.oid(), numbers);
    // One that lives on after its end was told: no event of ours can say that any more.
    boolean revived = newer && numbers.isEnded(id);
    boolean stranger = revived || id.venueNumber().isPresent() || !numbers.isOurs(id);
    if (stranger) {
      boolean open =
          meaning.kind() == StatusMeaning.Kind.OPEN
              || meaning.kind() == StatusMeaning.Kind.TRIGGERED;
      WireForms.order(order, numbers, BigDecimal.ZERO)
          .ifPresent(seen -> events.add(new EngineEvent.VenueOrderSeen(seen, open, time)));
    }
    if (!numbers.isOurs(id) && WireForms.cloid(order.cloid()).isEmpty() || isOverdue(id, order)) {
      return;
    }
    switch (meaning.kind()) {
      case OPEN -> {
        if (!isOver(id, order)) {
          opened(id, order, newer, time, events);
        }
      }
      case TRIGGERED -> {
        if (!isOver(id, order)) {
          events.add(changed(id, new OrderEvent.Triggered(mark(order)), time));
        }
      }
      case FILLED -> held.remove(order.oid());
      case PLAIN_CANCEL -> hold(order.oid(), id, meaning.words(), span);
      case CANCELED -> end(id, new OrderEvent.Canceled(meaning.words()), time, events);
      case REJECTED ->
          end(
              id,
              numbers.filled(id).isZero()
                  ? new OrderEvent.Rejected(meaning.words())
                  : new OrderEvent.Canceled(meaning.words()),
              time,
              events);
      case UNKNOWN -> LOG.warn("The venue calls an order “{}”, which is new", meaning.words());
    }
  }

  /// A number that another has replaced.
  private boolean isOverdue(ClientOrderId id, WireOrder order) {
    return isOverdue(id, order.oid());
  }

  private boolean isOverdue(ClientOrderId id, long oid) {
    return numbers.newest(id).orElse(oid) > oid;
  }

  /// Whether its end was heard before this, which came late or a second time: canceled, or its
  /// fills came first and have ended it.
  private boolean isOver(ClientOrderId id, WireOrder order) {
    boolean filled =
        order.originalSize().signum() > 0
            && numbers.filledOf(order.oid()).compareTo(order.originalSize()) >= 0;
    return filled || numbers.isEnded(id) || held.containsKey(order.oid());
  }

  private void opened(
      ClientOrderId id, WireOrder order, boolean newer, long time, List<EngineEvent> events) {
    held.values().removeIf(cancel -> cancel.id().equals(id));
    Optional<ApprovedModify> change = numbers.change(id);
    if (newer && change.isPresent()) {
      // The new number proves the change, whatever became of the answer to it.
      ApprovedModify done = change.get();
      numbers.settled(id);
      events.add(
          changed(id, new OrderEvent.Amended(done.quantity(), done.limit(), done.trigger()), time));
    }
    events.add(changed(id, new OrderEvent.Accepted(Long.toString(order.oid())), time));
  }

  private void hold(long oid, ClientOrderId id, String words, long span) {
    if (!numbers.isEnded(id)) {
      long wait = numbers.change(id).isPresent() ? times.change() : times.settle();
      held.putIfAbsent(oid, new Held(id, words, span + wait));
    }
  }

  private void end(ClientOrderId id, OrderEvent end, long time, List<EngineEvent> events) {
    held.values().removeIf(cancel -> cancel.id().equals(id));
    if (numbers.end(id)) {
      events.add(changed(id, end, time));
    }
  }

  /// Where the instrument trades, for the record; 0 when that is not known.
  private double mark(WireOrder order) {
    return WireForms.instrument(order.coin())
        .flatMap(prices::of)
        .map(Price::value)
        .map(BigDecimal::doubleValue)
        .orElse(0.0);
  }

  private EngineEvent changed(ClientOrderId id, OrderEvent event, long time) {
    return new EngineEvent.Reported(
        new ExecutionReport.OrderChanged(scope.account(), id, event, time));
  }
}
