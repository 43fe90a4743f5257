package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;

/// A bar that has just closed, or a closed one that a late trade or the venue corrected.
public record ClosedBar(InstrumentId instrument, BarSpec spec, Bar bar, boolean corrected) {}
