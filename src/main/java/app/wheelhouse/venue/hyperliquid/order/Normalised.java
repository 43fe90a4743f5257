package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;

/// What the venue's rules make of a price and a size.
public sealed interface Normalised {
  /// They can be sent.
  record Valid(Price price, Quantity size) implements Normalised {}

  /// They cannot; the sentence says why.
  record Refused(String reason) implements Normalised {}
}
