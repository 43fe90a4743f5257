package app.wheelhouse.ai.snapshot;

/// One fact.
///
/// @param path unique within a snapshot, such as `BTC.1h.rsi14`
/// @param label as the prompt says it
/// @param value as it is shown, rounded for display; a plain number or text
/// @param unit such as `USDC`, `%`, `x`; empty for none
public record Field(String path, String label, String value, String unit) {}
