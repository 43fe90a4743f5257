package app.wheelhouse.venue.hyperliquid.feed;

/// What can happen to a connection.
sealed interface ConnectionEvent {
  /// The session begins.
  record Start() implements ConnectionEvent {}

  /// The handshake is done.
  record Opened() implements ConnectionEvent {}

  /// Subscriptions are answered, prices came, and what was missed is filled in.
  record Ready() implements ConnectionEvent {}

  /// The socket ended, or is given up.
  ///
  /// @param reason a clause for the trader
  record Lost(String reason) implements ConnectionEvent {}

  /// Time passed.
  record Tick() implements ConnectionEvent {}

  /// The trader does not want to wait.
  record Retry() implements ConnectionEvent {}

  /// The session ends.
  record Stop() implements ConnectionEvent {}
}
