package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One open position.
///
/// @param szi signed size
/// @param entryPx average, ten significant digits
/// @param liquidationPx null where no price above 0 would liquidate
/// @param marginUsed cross: notional by leverage; isolated: the position's equity
/// @param rawUsd of an isolated position: its margin less signed cost; null for cross
/// @param fundingAllTime paid in this coin ever, positive was paid
/// @param fundingSinceOpen since the position was opened
/// @param fundingSinceChange since its size last changed
public record PositionView(
    int asset,
    String coin,
    BigDecimal szi,
    BigDecimal entryPx,
    BigDecimal positionValue,
    BigDecimal unrealizedPnl,
    BigDecimal returnOnEquity,
    @Nullable BigDecimal liquidationPx,
    BigDecimal marginUsed,
    int maxLeverage,
    boolean cross,
    int leverage,
    @Nullable BigDecimal rawUsd,
    BigDecimal fundingAllTime,
    BigDecimal fundingSinceOpen,
    BigDecimal fundingSinceChange) {}
