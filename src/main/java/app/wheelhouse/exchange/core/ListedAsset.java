package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// A perpetual of the exchange. Prices have at most `6 - szDecimals` decimals and five significant
/// figures, or are whole numbers.
///
/// @param index the asset's number in orders; its place in the list of assets
/// @param name the coin, as "BTC"
/// @param szDecimals decimals of a size, 0 to 6
/// @param maxLeverage the most leverage of the first tier
/// @param tiers the leverage table, lowest bound first, the first from 0
/// @param onlyIsolated cross margin is refused
/// @param delisted orders are refused
public record ListedAsset(
    int index,
    String name,
    int szDecimals,
    int maxLeverage,
    List<MarginTier> tiers,
    boolean onlyIsolated,
    boolean delisted) {
  private static final int MAX_DECIMALS = 6;
  private static final int FIGURES = 5;

  public ListedAsset {
    tiers = List.copyOf(tiers);
    if (index < 0 || szDecimals < 0 || szDecimals > MAX_DECIMALS || tiers.isEmpty()) {
      throw new IllegalArgumentException("No asset: " + name);
    }
    if (tiers.getFirst().lowerBound().signum() != 0
        || tiers.getFirst().maxLeverage() != maxLeverage) {
      throw new IllegalArgumentException("The first tier of " + name + " is not from 0");
    }
  }

  /// True for a price above 0 on the grid: whole, or at most five figures and `pxDecimals`.
  public boolean isTick(BigDecimal px) {
    BigDecimal bare = px.stripTrailingZeros();
    return px.signum() > 0
        && (bare.scale() <= 0 || (bare.scale() <= pxDecimals() && bare.precision() <= FIGURES));
  }

  /// True for a size above 0 on the grid.
  public boolean isLot(BigDecimal sz) {
    return sz.signum() > 0 && sz.stripTrailingZeros().scale() <= szDecimals;
  }

  /// The size on the grid that is not larger.
  public BigDecimal roundSz(BigDecimal sz) {
    return sz.setScale(szDecimals, RoundingMode.FLOOR);
  }

  /// The nearest price on the grid in this direction; of five figures also above 100,000.
  public BigDecimal roundPx(BigDecimal px, RoundingMode mode) {
    BigDecimal short5 = px.round(new MathContext(FIGURES, mode));
    return short5.scale() <= pxDecimals() ? short5 : short5.setScale(pxDecimals(), mode);
  }

  /// The most decimals that a price which is no whole number may have.
  public int pxDecimals() {
    return MAX_DECIMALS - szDecimals;
  }
}
