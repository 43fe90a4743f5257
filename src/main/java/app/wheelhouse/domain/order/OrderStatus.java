package app.wheelhouse.domain.order;

import java.util.List;

/// Where an order stands; [#next] is the whole life of an order on one page.
///
/// *Denied* is our gate, *rejected* is the venue. A fill is money and is never refused once an
/// order may be at the venue: it can follow a cancel or an expiry that crossed it on the way, and
/// even the last fill, when an amendment that grew the order was overtaken.
public enum OrderStatus {
  INTENT,
  APPROVED,
  DENIED,
  PREPARED,
  SUBMITTED,
  ACCEPTED,
  PARTIALLY_FILLED,
  FILLED,
  CANCELED,
  EXPIRED,
  REJECTED,
  UNKNOWN,
  NOT_PLACED;

  /// Statuses of an order that the venue works or may work.
  private static final List<OrderStatus> OPEN =
      List.of(SUBMITTED, UNKNOWN, ACCEPTED, PARTIALLY_FILLED);

  /// The status after `event`: the table of an order's life, one line an event.
  ///
  /// @throws IllegalTransition when the event cannot happen in this status
  public OrderStatus next(OrderEvent event) {
    return switch (event) {
      case OrderEvent.Approved _ -> to(APPROVED, event, INTENT);
      case OrderEvent.Denied _ -> to(DENIED, event, INTENT);
      case OrderEvent.Prepared _ -> to(PREPARED, event, APPROVED);
      case OrderEvent.Submitted _ -> to(SUBMITTED, event, PREPARED);
      case OrderEvent.Accepted _, OrderEvent.Amended _, OrderEvent.Triggered _ ->
          this == PARTIALLY_FILLED ? this : to(ACCEPTED, event, SUBMITTED, UNKNOWN, ACCEPTED);
      case OrderEvent.Rejected _ -> to(REJECTED, event, SUBMITTED, UNKNOWN, ACCEPTED);
      case OrderEvent.PartiallyFilled _ ->
          endedAtVenue() ? this : OPEN.contains(this) ? PARTIALLY_FILLED : refuse(event);
      case OrderEvent.Filled _ -> endedAtVenue() || OPEN.contains(this) ? FILLED : refuse(event);
      case OrderEvent.Canceled _ ->
          to(CANCELED, event, APPROVED, PREPARED, SUBMITTED, UNKNOWN, ACCEPTED, PARTIALLY_FILLED);
      case OrderEvent.Expired _ ->
          to(EXPIRED, event, APPROVED, PREPARED, SUBMITTED, UNKNOWN, ACCEPTED, PARTIALLY_FILLED);
      case OrderEvent.Lost _ ->
          to(UNKNOWN, event, PREPARED, SUBMITTED, UNKNOWN, ACCEPTED, PARTIALLY_FILLED);
      case OrderEvent.NotPlaced _ -> to(NOT_PLACED, event, PREPARED, SUBMITTED, UNKNOWN);
    };
  }

  /// True while the order works or may work at a venue.
  public boolean isOpen() {
    return OPEN.contains(this);
  }

  /// True when nothing more is expected of it.
  public boolean isTerminal() {
    return this == DENIED || endedAtVenue();
  }

  private boolean endedAtVenue() {
    return this == FILLED
        || this == CANCELED
        || this == EXPIRED
        || this == REJECTED
        || this == NOT_PLACED;
  }

  private OrderStatus to(OrderStatus target, OrderEvent event, OrderStatus... allowedFrom) {
    return List.of(allowedFrom).contains(this) ? target : refuse(event);
  }

  private OrderStatus refuse(OrderEvent event) {
    throw new IllegalTransition(name(), event.name());
  }
}
