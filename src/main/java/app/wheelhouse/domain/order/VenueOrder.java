package app.wheelhouse.domain.order;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import org.jspecify.annotations.Nullable;

/// An order as the venue itself lists it, ours or not.
///
/// @param id ours; of an order that has none, [ClientOrderId#ofVenue]
/// @param venueOrderId the venue's own number
/// @param quantity as placed, base units
/// @param remaining still to be filled, base units
/// @param limit present exactly for limit types
/// @param trigger present exactly for trigger types
/// @param time when it was placed, epoch milliseconds
public record VenueOrder(
    ClientOrderId id,
    String venueOrderId,
    InstrumentId instrument,
    Side side,
    OrderType type,
    Quantity quantity,
    Quantity remaining,
    @Nullable Price limit,
    @Nullable Price trigger,
    boolean reduceOnly,
    long time) {
  /// The same with less, or more, still to be filled.
  public VenueOrder withRemaining(Quantity left) {
    return new VenueOrder(
        id, venueOrderId, instrument, side, type, quantity, left, limit, trigger, reduceOnly, time);
  }
}
