package app.wheelhouse.venue.hyperliquid.action;

/// How long a limit order lives.
public enum Tif {
  /// Until filled or canceled.
  GTC("Gtc"),
  /// What is not filled at once is canceled.
  IOC("Ioc"),
  /// Add liquidity only: canceled when it would take.
  ALO("Alo"),
  /// As IOC, but shown as a market order by the venue's own screens.
  FRONTEND_MARKET("FrontendMarket");

  private final String wire;

  Tif(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
