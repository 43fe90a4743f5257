package app.wheelhouse.venue.hyperliquid.order;

/// An instrument with the number that stands for it in actions, and the rules of its orders.
///
/// @param id perpetual: its index; spot: 10,000 + index; builder dex: 100,000 + 10,000 dex + index
public record Asset(int id, boolean spot, AssetInfo info) {
  public String name() {
    return info.name();
  }

  public HyperliquidNormaliser rules() {
    return spot
        ? HyperliquidNormaliser.spot(info.szDecimals())
        : HyperliquidNormaliser.perpetual(info.szDecimals());
  }
}
