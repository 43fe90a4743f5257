package app.wheelhouse.engine;

/// Equity and cash at one moment, for the balance history.
///
/// @param time engine time, epoch milliseconds
/// @param equity balance + unrealised, USDC; for drawing, never for decisions
/// @param balance cash, USDC
public record EquityPoint(long time, double equity, double balance) {}
