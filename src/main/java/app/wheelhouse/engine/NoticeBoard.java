package app.wheelhouse.engine;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.OrderStatus;

/// Writes what the trader should be told into the state, whether or not anybody listens.
final class NoticeBoard {
  private final EngineState state;

  NoticeBoard(EngineState state) {
    this.state = state;
  }

  /// Something asked for was not done.
  void refused(String text) {
    add(Notice.Kind.REFUSED, text);
  }

  /// The venue did not do what was asked of it.
  void refused(VenueRequest request, String reason) {
    refused(
        switch (request) {
              case VenueRequest.Place(var group) ->
                  "Not placed: " + NoticeText.order(group.getFirst());
              case VenueRequest.Cancel(ClientOrderId id) -> "Not canceled: " + named(id);
              case VenueRequest.Modify modify -> "Not changed: " + named(modify.order());
            }
            + NoticeText.because(reason));
  }

  /// What was asked of the venue, such as `changing stop sell 0.1 BTC at 95000`.
  String asked(VenueRequest request) {
    return switch (request) {
      case VenueRequest.Place(var group) -> "placing " + NoticeText.order(group.getFirst());
      case VenueRequest.Cancel(ClientOrderId id) -> "canceling " + named(id);
      case VenueRequest.Modify modify -> "changing " + named(modify.order());
    };
  }

  private String named(ClientOrderId id) {
    Order order = state.orders.find(id);
    return order == null ? "order " + id.shortText() : NoticeText.order(order.spec());
  }

  /// The gate denied an order.
  void denied(Order order) {
    add(
        Notice.Kind.DENIED,
        "Denied: " + NoticeText.order(order.spec()) + ". " + NoticeText.sentence(order.note()));
  }

  /// Trading was restricted or released, or auto-trading switched.
  void status(String text) {
    add(Notice.Kind.STATE, text);
  }

  /// The venue, or the connection to it, has something to tell.
  void venue(String text) {
    add(Notice.Kind.VENUE, text);
  }

  /// A position stands without the stops that it needs.
  void alarm(String text) {
    add(Notice.Kind.ALARM, text);
  }

  void closed(ClosedTrade trade) {
    add(Notice.Kind.CLOSED, NoticeText.closed(trade));
  }

  /// A fill was booked to `order`: told when the order is full, and at the first part of one that
  /// rests.
  void filled(Order order, Fill fill, Instrument instrument) {
    boolean full = order.status() == OrderStatus.FILLED;
    boolean firstPart = order.filled().equals(fill.quantity()) && order.spec().type().hasLimit();
    if (full || firstPart) {
      add(Notice.Kind.FILLED, NoticeText.filled(order, instrument));
    }
  }

  /// An order ended or got lost otherwise than by a fill or by its trader.
  ///
  /// @param before its status until then
  void changed(Order order, OrderStatus before, OrderEvent event) {
    String what = NoticeText.order(order.spec());
    switch (event) {
      case OrderEvent.Rejected(String reason) -> {
        if (!parentRejected(order.spec())) {
          add(
              Notice.Kind.REJECTED,
              "Rejected by the venue: " + what + ". " + NoticeText.sentence(reason));
        }
      }
      case OrderEvent.Canceled(String reason) -> ended(order, before, reason);
      case OrderEvent.Expired(String reason) -> ended(order, before, reason);
      case OrderEvent.NotPlaced(String reason) ->
          refused("Not placed: " + what + NoticeText.because(reason));
      case OrderEvent.Lost(String reason) ->
          refused(
              (before.isOpen() && before != OrderStatus.SUBMITTED
                      ? "Not known how it stands now: "
                      : "Not known whether it was placed: ")
                  + what
                  + NoticeText.because(reason));
      case OrderEvent.Approved _,
          OrderEvent.Denied _,
          OrderEvent.Prepared _,
          OrderEvent.Submitted _,
          OrderEvent.Accepted _,
          OrderEvent.Triggered _,
          OrderEvent.Amended _,
          OrderEvent.PartiallyFilled _,
          OrderEvent.Filled _ -> {}
    }
  }

  /// What never reached the venue was refused; of the rest only a part-filled order is worth a
  /// word.
  private void ended(Order order, OrderStatus before, String reason) {
    OrderSpec spec = order.spec();
    InstrumentMarket market = state.markets.find(spec.instrument());
    if (before == OrderStatus.APPROVED || before == OrderStatus.PREPARED) {
      if (spec.parent() == null) {
        refused("Not sent: " + NoticeText.order(spec) + NoticeText.because(reason));
      }
    } else if (!order.filled().isZero() && !spec.role().isProtective() && market != null) {
      add(
          Notice.Kind.FILLED,
          NoticeText.filled(order, market.instrument())
              + "; the rest ended"
              + NoticeText.because(reason));
    } else if (order.status() == OrderStatus.EXPIRED && !spec.role().isProtective()) {
      refused("Not filled: " + NoticeText.order(spec) + NoticeText.because(reason));
    }
  }

  /// A bracket stands or falls as a whole: one word for all of it.
  private boolean parentRejected(OrderSpec spec) {
    ClientOrderId parent = spec.parent();
    Order entry = parent == null ? null : state.orders.find(parent);
    return entry != null && entry.status() == OrderStatus.REJECTED;
  }

  private void add(Notice.Kind kind, String text) {
    state.notices.add(new Notice(state.notices.total() + 1, state.time, kind, text));
  }
}
