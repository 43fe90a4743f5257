package app.wheelhouse.exchange.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One order as asked for.
///
/// @param asset the asset's index
/// @param px limit price; of a market trigger the worst price
/// @param sz size in coins; 0 in a `positionTpsl` means the whole position
/// @param cloid client order id as on the wire, `0x` and 32 hex digits
public record OrderAsk(
    int asset,
    boolean buy,
    BigDecimal px,
    BigDecimal sz,
    boolean reduceOnly,
    OrderKind kind,
    @Nullable String cloid) {}
