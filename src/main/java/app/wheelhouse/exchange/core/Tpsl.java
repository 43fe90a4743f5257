package app.wheelhouse.exchange.core;

/// What a trigger order is for: it says on which side of the mark it waits.
public enum Tpsl {
  TP("tp"),
  SL("sl");

  private final String wire;

  Tpsl(String wire) {
    this.wire = wire;
  }

  /// The word of the protocol.
  public String wire() {
    return wire;
  }
}
