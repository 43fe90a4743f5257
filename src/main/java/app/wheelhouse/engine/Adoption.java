package app.wheelhouse.engine;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.TimeInForce;
import app.wheelhouse.domain.order.VenueOrder;

/// Takes an order that works at the venue and was not placed by this session among its orders.
public final class Adoption {
  private Adoption() {}

  /// The order in our words.
  ///
  /// @param position of its instrument; an order without a size of its own closes all of it
  /// @param leverage of what it opens, 1 or more
  public static OrderSpec spec(
      AccountId account, VenueOrder order, Position position, int leverage) {
    return new OrderSpec(
        account,
        order.id(),
        order.instrument(),
        order.side(),
        order.type(),
        size(order, position),
        order.limit(),
        order.trigger(),
        TimeInForce.GTC,
        order.reduceOnly(),
        role(order),
        leverage,
        null);
  }

  /// One without a size of its own closes whatever is open.
  static Quantity size(VenueOrder order, Position position) {
    return order.remaining().isZero() ? position.quantity() : order.remaining();
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

  /// Books it as accepted; the record tells it, too.
  ///
  /// @throws IllegalStateException when it is one of ours already
  static Order take(OrderSpec spec, String venueOrderId, EngineState state, Newsroom newsroom) {
    newsroom.later(new EngineNews.OrderAdopted(spec, state.time));
    Order ours = Order.intended(spec, state.time);
    ours = ours.apply(new OrderEvent.Approved(), state.time);
    ours = ours.apply(new OrderEvent.Prepared(), state.time);
    ours = told(ours, new OrderEvent.Submitted(), state, newsroom);
    ours = told(ours, new OrderEvent.Accepted(venueOrderId), state, newsroom);
    state.orders.add(ours);
    return ours;
  }

  private static Order told(Order order, OrderEvent event, EngineState state, Newsroom newsroom) {
    newsroom.later(
        new EngineNews.ReportApplied(
            new ExecutionReport.OrderChanged(order.spec().account(), order.id(), event, state.time),
            state.time));
    return order.apply(event, state.time);
  }

  /// A simulated venue begins with an order that protected a position before.
  static void held(VenueOrder order, EngineState state, Newsroom newsroom, ExitDesk exits) {
    Position position = state.account.account().position(order.instrument());
    if (position.isFlat() || !order.reduceOnly() || state.orders.find(order.id()) != null) {
      return;
    }
    OrderSpec spec = spec(state.config.account(), order, position, position.leverage());
    take(spec, order.venueOrderId(), state, newsroom);
    exits.onOrders();
  }
}
