package app.wheelhouse.venue.hyperliquid.action;

import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Keyed;

/// The terms of an order that the venue spreads over time.
///
/// @param minutes 5..1440
/// @param randomised slices of uneven size
public record Twap(
    int asset, boolean buy, Quantity size, boolean reduceOnly, int minutes, boolean randomised) {
  public Twap {
    if (minutes < 5 || minutes > 1440) {
      throw new IllegalArgumentException("A TWAP runs 5 to 1440 minutes, not " + minutes);
    }
  }

  Keyed wire() {
    return Keyed.of("a", WireValue.whole(asset))
        .with("b", buy)
        .with("s", size.toString())
        .with("r", reduceOnly)
        .with("m", minutes)
        .with("t", randomised)
        .done();
  }
}
