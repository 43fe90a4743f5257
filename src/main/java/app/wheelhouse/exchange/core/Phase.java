package app.wheelhouse.exchange.core;

/// Where an order is inside the exchange.
enum Phase {
  /// Registered, in no book; also while it takes from the book.
  MOVING,
  /// A child whose parent has not filled.
  WAITING,
  /// A trigger that watches the mark.
  ARMED,
  /// In the book.
  RESTING,
  ENDED
}
