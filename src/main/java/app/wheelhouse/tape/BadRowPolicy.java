package app.wheelhouse.tape;

/// What a bad row does to the reading of its tape.
public enum BadRowPolicy {
  /// The row is left out and reported.
  SKIP,
  /// Reading ends with a [TapeException].
  STOP
}
