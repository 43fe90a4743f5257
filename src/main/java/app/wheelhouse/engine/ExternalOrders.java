package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.domain.order.VenueOrder;
import java.util.Locale;
import java.util.Set;

/// Orders that were placed elsewhere: shown, counted in risk, and left alone until the trader
/// cancels or adopts one.
final class ExternalOrders {
  private final EngineState state;
  private final VenueBooks venue;
  private final GateDesk gate;
  private final ExitDesk exits;
  private final NoticeBoard notices;
  private final Newsroom newsroom;
  private final DifferenceBook differences;

  ExternalOrders(EngineState state, VenueBooks venue, Desks desks, DifferenceBook differences) {
    this.state = state;
    this.venue = venue;
    this.gate = desks.gate();
    this.exits = desks.exits();
    this.notices = desks.notices();
    this.newsroom = desks.newsroom();
    this.differences = differences;
  }

  DifferenceBook differences() {
    return differences;
  }

  /// The venue told of an order; of ours it tells otherwise.
  void seen(EngineEvent.VenueOrderSeen event) {
    if (!event.open()) {
      venue.ended(event.order().id());
      exits.onOrders();
    } else if (state.orders.find(event.order().id()) == null) {
      works(event.order());
      exits.onOrders();
    }
  }

  /// One that is not ours works at the venue.
  void works(VenueOrder order) {
    if (venue.works(order, state.time)) {
      differences.told(
          Difference.Kind.EXTERNAL,
          NoticeText.sentence(words(order)) + " was not placed by this desk",
          "It is counted in risk and left alone; cancel it, or adopt it to change it here");
    }
  }

  /// One that had ended in our books works at the venue: an entry is canceled, since nobody waits
  /// for it any more; what only reduces is shown.
  void revived(VenueOrder order, Order ours) {
    if (!venue.works(order, state.time)) {
      return;
    }
    String status = ours.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    boolean entry = !order.reduceOnly();
    differences.serious(
        Difference.Kind.ORDER,
        NoticeText.sentence(NoticeText.order(ours.spec()))
            + ": ours "
            + status
            + ", the venue's open",
        entry
            ? "It would open a position that nobody waits for, so it is canceled now"
            : "It only reduces, so it is left alone; cancel it if you do not want it");
    if (entry) {
      gate.cancel(ours);
    }
  }

  /// The venue lists these orders, and no others.
  ///
  /// @param before engine time up to which that is to be believed, epoch milliseconds
  void listed(Set<ClientOrderId> ids, long before) {
    venue.keepListed(ids, before);
  }

  /// Takes one among ours. Empty when done, else why not.
  String adopt(ClientOrderId id) {
    VenueOrder order = venue.find(id);
    if (order == null) {
      return state.orders.find(id) != null
          ? "it is one of ours already"
          : "the venue lists no such order; look at the orders again";
    }
    if (state.orders.find(id) != null) {
      return "it had ended in our books; cancel it, and place it anew if you want it";
    }
    if (state.markets.find(order.instrument()) == null) {
      return "this session does not trade " + order.instrument().symbol();
    }
    if (size(order).isZero()) {
      return "it has no size of its own and there is no position";
    }
    OrderSpec spec = spec(order);
    newsroom.later(new EngineNews.OrderAdopted(spec, state.time));
    Order ours = Order.intended(spec, state.time);
    ours = ours.apply(new OrderEvent.Approved(), state.time);
    ours = ours.apply(new OrderEvent.Prepared(), state.time);
    ours = adopted(ours, new OrderEvent.Submitted());
    ours = adopted(ours, new OrderEvent.Accepted(order.venueOrderId()));
    state.orders.add(ours);
    venue.ended(id);
    exits.onOrders();
    notices.status("Adopted: " + NoticeText.order(ours.spec()) + "; it can be changed here now");
    return "";
  }

  private Order adopted(Order order, OrderEvent event) {
    newsroom.later(
        new EngineNews.ReportApplied(
            new ExecutionReport.OrderChanged(order.spec().account(), order.id(), event, state.time),
            state.time));
    return order.apply(event, state.time);
  }

  /// Cancels one without adopting it; false when there is none with this id.
  boolean cancel(ClientOrderId id) {
    VenueOrder order = venue.find(id);
    if (order == null || size(order).isZero()) {
      return false;
    }
    gate.cancel(Order.intended(spec(order), state.time));
    return true;
  }

  /// Cancels all that could open or add to a position: the kill switch is for the whole account.
  void cancelEntries() {
    for (VenueOrder order : venue.external()) {
      if (!order.reduceOnly()) {
        cancel(order.id());
      }
    }
  }

  private OrderSpec spec(VenueOrder order) {
    OrderRole role = role(order);
    Position position = state.account.account().position(order.instrument());
    int leverage =
        position.isFlat()
            ? venue.leverage.getOrDefault(order.instrument(), 1)
            : position.leverage();
    return new OrderSpec(
        state.config.account(),
        order.id(),
        order.instrument(),
        order.side(),
        order.type(),
        size(order),
        order.limit(),
        order.trigger(),
        TimeInForce.GTC,
        order.reduceOnly(),
        role,
        leverage,
        null);
  }

  /// One without a size of its own closes whatever is open.
  private Quantity size(VenueOrder order) {
    return order.remaining().isZero()
        ? state.account.account().position(order.instrument()).quantity()
        : order.remaining();
  }

  private static OrderRole role(VenueOrder order) {
    if (!order.reduceOnly()) {
      return OrderRole.ENTRY;
    }
    return switch (order.type()) {
      case STOP_MARKET, STOP_LIMIT -> OrderRole.STOP;
      case TAKE_PROFIT, LIMIT -> OrderRole.TARGET;
      case MARKET -> OrderRole.EXIT;
    };
  }

  private static String words(VenueOrder order) {
    return order.side().name().toLowerCase(Locale.ROOT)
        + " "
        + BooksCompare.terms(order)
        + " of "
        + order.instrument().symbol()
        + (order.type() == OrderType.LIMIT ? "" : " (" + words(order.type()) + ")");
  }

  private static String words(OrderType type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
