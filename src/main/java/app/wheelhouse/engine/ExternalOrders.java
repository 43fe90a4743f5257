package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.VenueOrder;
import java.util.List;
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
          protects(order)
              ? "It protects the position of "
                  + order.instrument().symbol()
                  + " and is neither moved nor canceled here; adopt it to change it here"
              : "It is counted in risk and left alone; cancel it, or adopt it to change it here");
    }
  }

  private boolean protects(VenueOrder order) {
    Position position = state.account.account().position(order.instrument());
    return StopCover.of(position, List.of(), List.of(order)).hasElsewhere();
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
    Order ours = Adoption.take(spec(order), order.venueOrderId(), state, newsroom);
    venue.ended(id);
    exits.onOrders();
    notices.status("Adopted: " + NoticeText.order(ours.spec()) + "; it can be changed here now");
    return "";
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
    Position position = state.account.account().position(order.instrument());
    int leverage =
        position.isFlat()
            ? venue.leverage.getOrDefault(order.instrument(), 1)
            : position.leverage();
    return Adoption.spec(state.config.account(), order, position, leverage);
  }

  private Quantity size(VenueOrder order) {
    return Adoption.size(order, state.account.account().position(order.instrument()));
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
