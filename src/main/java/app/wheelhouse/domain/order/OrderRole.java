package app.wheelhouse.domain.order;

/// What an order is for.
public enum OrderRole {
  /// Takes or adds exposure.
  ENTRY,
  /// Protects a position against loss; rests at the venue.
  STOP,
  /// Takes profit; rests at the venue.
  TARGET,
  /// Closes or reduces by decision, plan or hand.
  EXIT;

  /// True for the resting children of a bracket.
  public boolean isProtective() {
    return this == STOP || this == TARGET;
  }
}
