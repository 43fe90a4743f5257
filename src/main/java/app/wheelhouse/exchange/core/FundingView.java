package app.wheelhouse.exchange.core;

import java.math.BigDecimal;

/// One funding payment of one address.
///
/// @param usdc what came in; negative was paid
/// @param szi signed size at that time
/// @param fundingRate of the interval, positive when longs pay
public record FundingView(
    String address,
    int asset,
    String coin,
    long time,
    BigDecimal usdc,
    BigDecimal szi,
    BigDecimal fundingRate,
    String hash) {}
