package app.wheelhouse.venue.replay;

/// What a player does between two events, on its own thread.
@FunctionalInterface
public interface Interlude {
  /// Nothing to do, and no wish to be called again.
  Interlude NONE = _ -> Long.MAX_VALUE;

  /// Called before each event, before each wait and after each [ReplayFeed#wake]; at the end of the
  /// tape it is called as if paused.
  ///
  /// @param next what the player will do now
  /// @return nanoseconds after which a player that waits calls again, above 0; `Long.MAX_VALUE` for
  ///   not before something happens
  long between(Wait next);
}
