package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The context of an asset. The day is that of the exchange: from the first mark of the UTC day.
///
/// @param markPx null before the first mark
/// @param midPx null while a side of the book is empty
/// @param fundingRate of one interval
/// @param openInterest sum of the long positions, the flow's included
/// @param dayNtlVlm traded today in USDC
/// @param dayBaseVlm traded today in coins
public record MarketView(
    int asset,
    String coin,
    @Nullable BigDecimal markPx,
    @Nullable BigDecimal oraclePx,
    @Nullable BigDecimal midPx,
    BigDecimal fundingRate,
    BigDecimal openInterest,
    @Nullable BigDecimal prevDayPx,
    BigDecimal dayNtlVlm,
    BigDecimal dayBaseVlm) {}
