package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.account.ClosedTrade;

/// One round trip in the table.
record TradeRow(ClosedTrade trade, Ending ending, Precision precision) {
  /// How a trade ended.
  enum Ending {
    STOP,
    TARGET,
    /// By decision, plan or hand.
    EXIT,
    /// By an entry in the other direction.
    ENTRY,
    LIQUIDATED,
    UNKNOWN
  }
}
