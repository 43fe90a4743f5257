package app.wheelhouse.execution;

import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderStanding;
import java.util.Optional;

/// The port to what a venue says about one account; every method blocks.
public interface AccountReader {
  /// @param since from when fills, funding and cash moves are wanted, epoch milliseconds
  /// @throws ReadFailure when the venue could not be read
  VenueReading read(long since) throws ReadFailure;

  /// One order; empty when the venue does not know it.
  ///
  /// @throws ReadFailure when the venue could not be read, which says nothing about the order
  Optional<OrderStanding> order(ClientOrderId id) throws ReadFailure;
}
