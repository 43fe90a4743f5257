package app.wheelhouse.engine;

/// The way in for everyone outside the engine: the inbox when live, the driver's own queue on a
/// tape.
@FunctionalInterface
public interface EnginePost {
  void post(EngineEvent event);
}
