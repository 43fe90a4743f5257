package app.wheelhouse.ui.thoughts;

/// What the lamp in the head of the decisions says.
public enum Lamp {
  /// No model is asked: rules decide.
  RULES,
  /// Nobody decides.
  OFF,
  READY,
  THINKING,
  /// The last call failed; it is asked again by itself.
  FAILING,
  /// Left alone for a while.
  RESTING,
  /// Only the trader can mend it.
  BLOCKED
}
