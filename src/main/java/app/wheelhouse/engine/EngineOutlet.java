package app.wheelhouse.engine;

/// Where approved actions leave the engine.
@FunctionalInterface
public interface EngineOutlet {
  void accept(Instruction instruction);
}
