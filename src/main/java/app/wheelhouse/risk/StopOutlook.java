package app.wheelhouse.risk;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a stop at a new price would mean for a position, and whether the gate would take it there.
///
/// @param stop in whole ticks, as it would rest; as asked where no tick is left
/// @param atStop profit of the whole position if it fires, with slippage and the taker fee both
///   ways, USDC; below zero for a loss
/// @param share the same over equity; null without equity
/// @param distanceToLiquidation way from the stop to the liquidation price over the stop, above
///   zero when the stop fires first; null where there is no liquidation price
/// @param rewardRisk way from entry to target over way from entry to stop; null without a target or
///   when the stop is at or beyond the entry
/// @param fires whether the market is already beyond it: it fires at once
/// @param denial the gate's sentence; empty where it would take it
public record StopOutlook(
    Price stop,
    Money atStop,
    @Nullable BigDecimal share,
    @Nullable BigDecimal distanceToLiquidation,
    @Nullable BigDecimal rewardRisk,
    boolean fires,
    String denial) {

  /// Whether the gate would move the stop there.
  public boolean isAllowed() {
    return denial.isEmpty();
  }
}
