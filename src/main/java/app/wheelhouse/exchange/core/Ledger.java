package app.wheelhouse.exchange.core;

import java.math.BigDecimal;

/// The cash of an address in USDC, exact to the sixth decimal: `balance = deposits + realised -
/// fees + funding + backstop`.
///
/// @param realised sum of the fills' closed P&L
/// @param fees paid
/// @param funding received, negative was paid
/// @param backstop what the exchange wrote off below bankruptcy, so that no balance is negative
/// @param balance cash with the margin of isolated positions, without unrealised P&L
public record Ledger(
    BigDecimal deposits,
    BigDecimal realised,
    BigDecimal fees,
    BigDecimal funding,
    BigDecimal backstop,
    BigDecimal balance) {}
