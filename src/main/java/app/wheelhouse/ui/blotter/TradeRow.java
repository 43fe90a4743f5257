package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.account.ClosedTrade;

/// One round trip in the table.
record TradeRow(ClosedTrade trade, Precision precision) {}
