package app.wheelhouse.domain.account;

import org.jspecify.annotations.Nullable;

/// One change of what may be traded: who did what, why, until when.
///
/// @param state after the change
/// @param autoTrading after the change
/// @param cause of the restriction that came or went; null for a plain switch of auto-trading
/// @param who `you`, `account protection`, `surveillance` …
/// @param why a sentence for the trader
/// @param until engine time at which it ends by itself; 0 when no time is known or it has ended
/// @param time engine time, epoch milliseconds
public record StateChange(
    TradingState state,
    boolean autoTrading,
    @Nullable RestrictionCause cause,
    String who,
    String why,
    long until,
    long time) {}
