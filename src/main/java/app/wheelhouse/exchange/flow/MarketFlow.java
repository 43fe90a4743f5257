package app.wheelhouse.exchange.flow;

import app.wheelhouse.exchange.core.ExchangeCore;

/// The market's other side: books, aggressors, marks and funding rates of the exchange.
///
/// The exchange's own lane calls it, one call at a time. The same flow that is stepped at the same
/// times does the same things.
public interface MarketFlow {
  /// Answer of [#nextAt] when nothing will happen any more.
  long NEVER = Long.MAX_VALUE;

  /// Does everything that is due.
  ///
  /// @param now the exchange's time, epoch milliseconds; never before that of the last step
  void step(ExchangeCore core, long now);

  /// When [#step] has something to do next, epoch milliseconds: 0 for at once, [#NEVER] for never.
  long nextAt();
}
