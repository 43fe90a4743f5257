package app.wheelhouse.tape;

import app.wheelhouse.domain.instrument.InstrumentId;

/// One row of a tick file with what all shapes share.
///
/// @param nanos receive time, epoch nanoseconds
/// @param exchangeTime epoch milliseconds; the receive time where the file has none
record TickRow(CsvRow cells, InstrumentId instrument, long nanos, long exchangeTime) {

  /// Receive time, epoch milliseconds.
  long time() {
    return Math.floorDiv(nanos, 1_000_000L);
  }
}
