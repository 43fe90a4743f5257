package app.wheelhouse.domain.order;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Quantity;

/// An order with all that has happened to it so far.
///
/// @param spec as it stands now; an amendment replaces its size and prices
/// @param filled executed so far, base units
/// @param filledValue sum of price times quantity of its fills
/// @param fees paid so far
/// @param venueOrderId empty until accepted
/// @param createdAt engine time of the intent, epoch milliseconds
/// @param updatedAt engine time of the last event
/// @param note why it was denied, rejected, canceled or expired; empty otherwise
public record Order(
    OrderSpec spec,
    OrderStatus status,
    Quantity filled,
    Money filledValue,
    Money fees,
    String venueOrderId,
    long createdAt,
    long updatedAt,
    String note) {

  public static Order intended(OrderSpec spec, long time) {
    return new Order(
        spec, OrderStatus.INTENT, Quantity.ZERO, Money.ZERO, Money.ZERO, "", time, time, "");
  }

  public ClientOrderId id() {
    return spec.id();
  }

  /// What is still to be filled.
  public Quantity remaining() {
    return filled.compareTo(spec.quantity()) >= 0 ? Quantity.ZERO : spec.quantity().minus(filled);
  }

  /// The event that `fill` is for this order: the last part, or one of several.
  public OrderEvent eventOf(Fill fill) {
    boolean last = filled.plus(fill.quantity()).compareTo(spec.quantity()) >= 0;
    return last ? new OrderEvent.Filled(fill) : new OrderEvent.PartiallyFilled(fill);
  }

  /// This order after `event`.
  ///
  /// @param time engine time, epoch milliseconds
  /// @throws IllegalTransition when the event cannot happen now
  public Order apply(OrderEvent event, long time) {
    // Lost or found again, an order with fills is part-filled: never merely accepted or not placed.
    boolean partFilled = status.isOpen() && !filled.isZero();
    OrderStatus next = (partFilled ? OrderStatus.PARTIALLY_FILLED : status).next(event);
    return switch (event) {
      case OrderEvent.PartiallyFilled(Fill fill) -> filledBy(fill, next, time);
      case OrderEvent.Filled(Fill fill) -> filledBy(fill, next, time);
      case OrderEvent.Accepted(String id) -> changed(spec, next, id, time, note);
      case OrderEvent.Amended amended ->
          changed(
              spec.withQuantity(amended.quantity()).withPrices(amended.limit(), amended.trigger()),
              next,
              venueOrderId,
              time,
              note);
      case OrderEvent.Denied(String reason) -> changed(spec, next, venueOrderId, time, reason);
      case OrderEvent.Rejected(String reason) -> changed(spec, next, venueOrderId, time, reason);
      case OrderEvent.Canceled(String reason) -> changed(spec, next, venueOrderId, time, reason);
      case OrderEvent.Expired(String reason) -> changed(spec, next, venueOrderId, time, reason);
      case OrderEvent.Lost(String reason) -> changed(spec, next, venueOrderId, time, reason);
      case OrderEvent.NotPlaced(String reason) -> changed(spec, next, venueOrderId, time, reason);
      case OrderEvent.Approved _,
          OrderEvent.Prepared _,
          OrderEvent.Submitted _,
          OrderEvent.Triggered _ ->
          changed(spec, next, venueOrderId, time, note);
    };
  }

  private Order filledBy(Fill fill, OrderStatus next, long time) {
    return new Order(
        spec,
        next,
        filled.plus(fill.quantity()),
        filledValue.plus(fill.notional()),
        fees.plus(fill.fee()),
        venueOrderId,
        createdAt,
        time,
        note);
  }

  private Order changed(
      OrderSpec newSpec, OrderStatus next, String newVenueOrderId, long time, String newNote) {
    return new Order(
        newSpec, next, filled, filledValue, fees, newVenueOrderId, createdAt, time, newNote);
  }
}
