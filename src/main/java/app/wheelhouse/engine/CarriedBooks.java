package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import org.jspecify.annotations.Nullable;

/// Takes over what the session before had besides its account: orders that had not ended, the fills
/// that must not be booked again.
final class CarriedBooks {
  private CarriedBooks() {}

  /// Orders, fills and what is left to the trader.
  static void restore(Carried.Books books, EngineState state, VenueBooks venue) {
    books.orders().forEach(order -> restore(order, state, venue));
    books.fills().forEach(state.fillFilter::remember);
    state.byHand.addAll(books.byHand());
    venue.foreign.addAll(books.foreign());
    state
        .account
        .account()
        .positions()
        .values()
        .forEach(position -> venue.leverage.put(position.instrument(), position.leverage()));
  }

  /// One that was only wanted never left. One that may have been sent is UNKNOWN, since the time of
  /// its last word.
  private static void restore(Order order, EngineState state, VenueBooks venue) {
    OrderStatus status = order.status();
    boolean wanted = status == OrderStatus.INTENT || status == OrderStatus.APPROVED;
    if (wanted || status.isTerminal()) {
      return;
    }
    boolean sent = status == OrderStatus.PREPARED || status == OrderStatus.SUBMITTED;
    state.orders.add(
        sent
            ? order.apply(
                new OrderEvent.Lost("the desk ended before the venue had answered"),
                order.updatedAt())
            : order);
    if (order.spec().role() == OrderRole.ENTRY) {
      venue.leverage.put(order.spec().instrument(), order.spec().leverage());
    }
  }

  /// So that the record of this session stands alone: what was held when it began, since when.
  static ExecutionReport.@Nullable PositionCorrected announced(
      InstrumentId instrument, EngineState state) {
    Position position = state.account.account().position(instrument);
    Price average = position.averagePrice();
    return average == null
        ? null
        : new ExecutionReport.PositionCorrected(
            state.config.account(),
            instrument,
            position.signed(),
            average,
            position.leverage(),
            "carried over from the last session",
            position.trip().openedAt());
  }
}
