package app.wheelhouse.venue.hyperliquid.order;

/// One instrument as the venue's `meta` lists it.
///
/// @param name the coin as the venue writes it: `BTC`, `xyz:TSLA`, `PURR/USDC`
/// @param index its place in its own list (for spot: the pair's `index`), 0 or above
/// @param szDecimals decimals of a size, 0 to 8
/// @param maxLeverage 1 or more; 1 for spot
/// @param onlyIsolated cross margin is not allowed
/// @param delisted no longer traded
public record AssetInfo(
    String name,
    int index,
    int szDecimals,
    int maxLeverage,
    boolean onlyIsolated,
    boolean delisted) {

  public AssetInfo {
    if (name.isEmpty() || index < 0 || maxLeverage < 1) {
      throw new IllegalArgumentException(
          "Not an instrument of the venue: " + name + ", " + index + ", " + maxLeverage + "x");
    }
    if (szDecimals < 0 || szDecimals > HyperliquidNormaliser.MOST_SIZE_DECIMALS) {
      throw new IllegalArgumentException(name + " has sizes of " + szDecimals + " decimals");
    }
  }
}
