package app.wheelhouse.tape;

import app.wheelhouse.domain.instrument.InstrumentId;

/// Decides which instrument the rows of a candle or tick tape belong to.
@FunctionalInterface
public interface InstrumentNaming {
  InstrumentId name(InstrumentHint hint);

  /// As file name and symbol column say.
  static InstrumentNaming asHinted() {
    return InstrumentHint::instrument;
  }

  /// One instrument, whatever the tape says.
  static InstrumentNaming always(InstrumentId instrument) {
    return hint -> instrument;
  }
}
