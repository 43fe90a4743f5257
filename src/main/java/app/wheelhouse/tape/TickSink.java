package app.wheelhouse.tape;

import app.wheelhouse.domain.market.MarketEvent;

/// Takes what a [TickDecoder] makes of the rows.
interface TickSink {

  /// @param nanos receive time, epoch nanoseconds; never before that of the event before
  void event(MarketEvent event, long nanos);

  /// A row given earlier turns out to be bad.
  void bad(long line, String reason);
}
