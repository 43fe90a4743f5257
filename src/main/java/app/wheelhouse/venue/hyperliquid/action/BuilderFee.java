package app.wheelhouse.venue.hyperliquid.action;

import app.wheelhouse.venue.hyperliquid.action.WireValue.Keyed;

/// A share for who built the front end; the wallet must have approved it.
///
/// @param tenthsOfBasisPoint 10 is 0.01 %
public record BuilderFee(WalletAddress builder, int tenthsOfBasisPoint) {
  public Keyed wire() {
    return Keyed.of("b", WireValue.text(builder.text())).with("f", tenthsOfBasisPoint).done();
  }
}
