package app.wheelhouse.engine;

/// An in-process listener on the engine's thread: it must be quick and must never call back.
public interface EngineTap {
  /// The state has just moved; called once an event, before its news.
  default void onTick(EngineTick tick) {}

  /// Something worth a record happened.
  default void onNews(EngineNews news) {}

  /// False spares the engine making ticks for this listener.
  default boolean wantsTicks() {
    return true;
  }
}
