package app.wheelhouse.domain.order;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import org.jspecify.annotations.Nullable;

/// Something that happened to an order.
public sealed interface OrderEvent {
  /// Our gate said yes.
  record Approved() implements OrderEvent {}

  /// Our gate said no.
  record Denied(String reason) implements OrderEvent {}

  /// Signed bytes exist and are committed to the journal.
  record Prepared() implements OrderEvent {}

  /// Handed to the wire; from here on it may exist at the venue.
  record Submitted() implements OrderEvent {}

  /// The venue works it.
  record Accepted(String venueOrderId) implements OrderEvent {}

  /// The venue said no.
  record Rejected(String reason) implements OrderEvent {}

  /// A stop or take-profit touched its trigger and became a live order.
  record Triggered(double mark) implements OrderEvent {}

  /// Size or prices changed at the venue.
  record Amended(Quantity quantity, @Nullable Price limit, @Nullable Price trigger)
      implements OrderEvent {}

  /// A part was executed.
  record PartiallyFilled(Fill fill) implements OrderEvent {}

  /// The last open part was executed.
  record Filled(Fill fill) implements OrderEvent {}

  /// It no longer works; what was filled stays filled.
  record Canceled(String reason) implements OrderEvent {}

  /// Its time ended (validity, immediate-or-cancel) before it was filled.
  record Expired(String reason) implements OrderEvent {}

  /// The answer was lost: it may or may not exist at the venue.
  record Lost(String reason) implements OrderEvent {}

  /// Proven never to have reached the venue.
  record NotPlaced(String reason) implements OrderEvent {}

  /// The event's name as it is written in logs, journal and messages.
  default String name() {
    return getClass().getSimpleName();
  }
}
