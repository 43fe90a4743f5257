package app.wheelhouse.exchange.wire;

import java.util.function.LongSupplier;

/// Between the exchange's own time and the time that it says, which a fault may set off.
///
/// @param skew how far what it says is ahead, milliseconds
public record ServerTime(LongSupplier skew) {
  /// Without a fault.
  public static final ServerTime RIGHT = new ServerTime(() -> 0);

  /// An own time as it is said.
  public long out(long own) {
    return own + skew.getAsLong();
  }

  /// A time that a client says as the exchange means it.
  public long in(long said) {
    return said - skew.getAsLong();
  }
}
