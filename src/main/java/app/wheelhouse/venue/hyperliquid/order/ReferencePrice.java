package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import java.util.Optional;

/// Where an instrument trades now: the newest mark or mid that is known, however old.
@FunctionalInterface
public interface ReferencePrice {
  /// Empty only when no price was ever seen.
  Optional<Price> of(InstrumentId instrument);
}
