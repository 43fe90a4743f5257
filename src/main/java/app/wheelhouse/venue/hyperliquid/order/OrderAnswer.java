package app.wheelhouse.venue.hyperliquid.order;

import java.math.BigDecimal;

/// What became of one order, cancel or change of a request.
sealed interface OrderAnswer {
  /// It rests in the book.
  record Resting(long oid) implements OrderAnswer {}

  /// It traded at once; the fills themselves come over the socket.
  record Filled(long oid, BigDecimal size, BigDecimal averagePrice) implements OrderAnswer {}

  /// A stop or target that waits for its entry or its trigger; it has no number yet.
  record Waiting() implements OrderAnswer {}

  /// A cancel was carried out.
  record Done() implements OrderAnswer {}

  /// A TWAP runs.
  record Running(long twapId) implements OrderAnswer {}

  record Refused(VenueRefusal refusal) implements OrderAnswer {}

  /// Something this desk does not know: the outcome is UNKNOWN.
  record Unclear(String said) implements OrderAnswer {}
}
