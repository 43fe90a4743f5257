package app.wheelhouse.domain.account;

/// What stands behind a position.
public enum MarginMode {
  /// Only its own margin.
  ISOLATED,
  /// The whole account.
  CROSS
}
