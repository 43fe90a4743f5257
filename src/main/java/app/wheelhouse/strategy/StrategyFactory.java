package app.wheelhouse.strategy;

import app.wheelhouse.domain.instrument.Instrument;

/// Makes a fresh strategy for each instrument, since an instance is never shared.
@FunctionalInterface
public interface StrategyFactory {
  /// A new strategy that has seen no bar.
  Strategy create(Instrument instrument);
}
