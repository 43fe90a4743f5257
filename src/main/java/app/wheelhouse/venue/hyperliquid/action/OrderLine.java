package app.wheelhouse.venue.hyperliquid.action;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Keyed;
import org.jspecify.annotations.Nullable;

/// One order of an action. Price and size are written in their normal form, without an ending zero;
/// that they are valid for the instrument is the normaliser's work.
///
/// @param asset the venue's number of the instrument, zero or above
/// @param limit the worst price
/// @param size zero only for a trigger on the whole position
public record OrderLine(
    int asset,
    boolean buy,
    Price limit,
    Quantity size,
    boolean reduceOnly,
    OrderKind kind,
    @Nullable ClientOrderId cloid) {
  public OrderLine {
    if (asset < 0) {
      throw new IllegalArgumentException("An asset number is zero or above, not " + asset);
    }
  }

  /// Keys in the order of the venue's hash: `a b p s r t c`.
  public Keyed wire() {
    return Keyed.of("a", WireValue.whole(asset))
        .with("b", buy)
        .with("p", limit.toString())
        .with("s", size.toString())
        .with("r", reduceOnly)
        .with("t", kind.wire())
        .unlessNull("c", cloid == null ? null : WireValue.text(cloid.value()))
        .done();
  }
}
