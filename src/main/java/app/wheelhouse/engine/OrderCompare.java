package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.VenueOrder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// Compares our open orders with those that the venue lists. An order of which something was heard
/// at the time of the listing or later is left alone: the listing says nothing about that.
final class OrderCompare {
  private final EngineState state;
  private final DifferenceBook differences;
  private final ExternalOrders external;
  private final Consumer<ExecutionReport> reports;

  /// @param reports books what a comparison found
  OrderCompare(
      EngineState state,
      DifferenceBook differences,
      ExternalOrders external,
      Consumer<ExecutionReport> reports) {
    this.state = state;
    this.differences = differences;
    this.external = external;
    this.reports = reports;
  }

  /// @param before engine time up to which the listing is to be believed, epoch milliseconds
  void compare(VenueReading reading, long before) {
    SequencedMap<ClientOrderId, VenueOrder> listed = new LinkedHashMap<>();
    for (VenueOrder order : reading.orders()) {
      listed.put(order.id(), order);
    }
    external.listed(listed.keySet(), before);
    for (Order ours : state.orders.live()) {
      VenueOrder theirs = listed.remove(ours.id());
      if (ours.updatedAt() > before || !ours.status().isOpen()) {
        continue;
      }
      if (theirs == null) {
        missing(ours);
      } else {
        stands(ours, theirs);
      }
    }
    listed.values().forEach(theirs -> unknown(theirs, before));
  }

  private void stands(Order ours, VenueOrder theirs) {
    boolean found = ours.status() == OrderStatus.UNKNOWN || ours.status() == OrderStatus.SUBMITTED;
    if (found || !ours.venueOrderId().equals(theirs.venueOrderId())) {
      report(ours, new OrderEvent.Accepted(theirs.venueOrderId()));
    }
    if (found) {
      differences.told(
          Difference.Kind.ORDER,
          NoticeText.sentence(NoticeText.order(ours.spec()))
              + ": ours "
              + words(ours.status())
              + ", the venue's open",
          "It is taken as open under its number " + theirs.venueOrderId());
    }
    OrderEvent.Amended amended = BooksCompare.amended(ours, theirs);
    if (amended != null) {
      report(ours, amended);
      differences.told(
          Difference.Kind.ORDER,
          NoticeText.sentence(NoticeText.order(ours.spec()))
              + " stands otherwise at the venue: "
              + BooksCompare.terms(theirs),
          "It was changed elsewhere, or our change was not answered; the venue's counts");
    }
  }

  /// Its end was missed, or it never came there: asking for it tells which.
  private void missing(Order ours) {
    if (ours.status() == OrderStatus.UNKNOWN || StopCover.waits(ours, state.orders.liveView())) {
      return;
    }
    differences.quiet(
        Difference.Kind.ORDER,
        NoticeText.sentence(NoticeText.order(ours.spec()))
            + ": ours "
            + words(ours.status())
            + ", the venue lists none",
        "The venue is asked what became of it");
    report(ours, new OrderEvent.Lost("the venue does not list it; it is asked what became of it"));
  }

  private void unknown(VenueOrder theirs, long before) {
    Order ended = state.orders.find(theirs.id());
    if (ended == null) {
      external.works(theirs);
    } else if (ended.updatedAt() <= before && ended.status().isTerminal()) {
      external.revived(theirs, ended);
    }
  }

  private void report(Order ours, OrderEvent event) {
    reports.accept(
        new ExecutionReport.OrderChanged(state.config.account(), ours.id(), event, state.time));
  }

  private static String words(OrderStatus status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
