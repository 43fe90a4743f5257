package app.wheelhouse.exchange.core;

/// How the orders of one batch belong together, with the word on the wire.
public enum Grouping {
  NA("na"),
  /// The first is a parent, the others its take-profit and stop.
  NORMAL_TPSL("normalTpsl"),
  /// All are take-profit or stop of the whole position.
  POSITION_TPSL("positionTpsl");

  private final String wire;

  Grouping(String wire) {
    this.wire = wire;
  }

  /// The word of the protocol.
  public String wire() {
    return wire;
  }
}
