package app.wheelhouse.venue.replay;

/// What a player must do before it may let an event go.
public sealed interface Wait {
  /// Let it go now.
  record Go() implements Wait {}

  /// Ask again after this span, or earlier when something has changed.
  ///
  /// @param nanos of the transport's clock, above 0
  record WaitNanos(long nanos) implements Wait {}

  /// Ask again when something has changed.
  record Paused() implements Wait {}

  /// Let nothing go any more: play again from the beginning.
  record Restart() implements Wait {}
}
