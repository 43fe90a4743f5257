package app.wheelhouse.exchange.core;

/// How long a limit order waits, with its word on the wire.
public enum Tif {
  GTC("Gtc"),
  IOC("Ioc"),
  /// Post only.
  ALO("Alo"),
  /// As IOC, but refused with its own words where the book is empty.
  FRONTEND_MARKET("FrontendMarket"),
  /// Only the exchange itself places these.
  LIQUIDATION_MARKET("LiquidationMarket");

  private final String wire;

  Tif(String wire) {
    this.wire = wire;
  }

  /// The word of the protocol.
  public String wire() {
    return wire;
  }

  /// True where an unfilled rest does not stay in the book.
  public boolean immediate() {
    return this != GTC && this != ALO;
  }
}
