package app.wheelhouse.engine;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is on its way to the simulated venue.
public sealed interface VenueRequest {
  /// An order, or an entry with its protective children.
  record Place(List<OrderSpec> group) implements VenueRequest {
    public Place {
      group = List.copyOf(group);
    }
  }

  /// An order is to be canceled.
  record Cancel(ClientOrderId order) implements VenueRequest {}

  /// A working order is to get another size or other prices.
  record Modify(
      ClientOrderId order, Quantity quantity, @Nullable Price limit, @Nullable Price trigger)
      implements VenueRequest {}
}
