package app.wheelhouse.venue.hyperliquid.action;

/// How the orders of one action belong together.
public enum Grouping {
  /// They do not.
  NONE("na"),
  /// The first is the parent; take-profit and stop wait until it is filled.
  BRACKET("normalTpsl"),
  /// Take-profit and stop of the whole position; their size follows it.
  POSITION("positionTpsl");

  private final String wire;

  Grouping(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
