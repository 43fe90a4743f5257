package app.wheelhouse.ui.prints;

import app.wheelhouse.domain.market.Trade;

/// One line of the tape.
///
/// @param bought whether buyers were the aggressors of most of it
/// @param large whether it stands out of those shown
record Print(Trade trade, boolean bought, boolean large) {
  /// Epoch milliseconds at the venue; where it gave none, ours.
  long time() {
    return trade.exchangeTime() > 0 ? trade.exchangeTime() : trade.time();
  }
}
