package app.wheelhouse.sim;

/// What a simulated venue answers to a cancel or a modify.
public enum CancelResult {
  /// It was done, and reported.
  DONE,
  /// The venue's rules do not allow the change; the order stands as it was. Never for a cancel.
  REFUSED,
  /// This venue has never seen the order.
  UNKNOWN_ORDER,
  /// The order is filled, canceled, expired or rejected already.
  ALREADY_FINAL
}
