package app.wheelhouse.domain.order;

import java.util.List;

/// What the venue answers when it is asked for one order.
///
/// @param end [OrderEvent.Canceled], [OrderEvent.Expired] or [OrderEvent.Rejected] of an order that
///   has ended without being filled whole; [OrderEvent.Accepted] of one that works, waits or was
///   filled whole
/// @param fills of it, as far as the venue still lists them, oldest first
public record OrderStanding(VenueOrder order, boolean open, OrderEvent end, List<Fill> fills) {
  public OrderStanding {
    fills = List.copyOf(fills);
  }
}
