package app.wheelhouse.vault;

import java.util.function.LongSupplier;

/// The two clocks of a vault.
///
/// @param millis wall clock, epoch milliseconds: when a credential was stored or replaced
/// @param nanos a clock that only goes forward, nanoseconds: waits and idle time
public record VaultClock(LongSupplier millis, LongSupplier nanos) {}
