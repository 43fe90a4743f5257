package app.wheelhouse.venue.hyperliquid.info;

import app.wheelhouse.execution.RequestPriority;

/// The unsigned requests and what each costs of the 1,200 a minute and address of ours.
///
/// A reply of rows costs one more for each `rowsPerWeight` rows that came.
enum InfoType {
  ALL_MIDS("allMids", 2, 0, RequestPriority.MARKET),
  CANDLES("candleSnapshot", 20, 60, RequestPriority.MARKET),
  BOOK("l2Book", 2, 0, RequestPriority.MARKET),
  META("meta", 20, 0, RequestPriority.MARKET),
  META_AND_CONTEXTS("metaAndAssetCtxs", 20, 0, RequestPriority.MARKET),
  PERP_DEXS("perpDexs", 20, 0, RequestPriority.MARKET),
  MARGIN_TABLE("marginTable", 20, 0, RequestPriority.MARKET),
  RECENT_TRADES("recentTrades", 20, 20, RequestPriority.MARKET),
  FUNDING_HISTORY("fundingHistory", 20, 20, RequestPriority.MARKET),
  PREDICTED_FUNDINGS("predictedFundings", 20, 0, RequestPriority.MARKET),
  EXCHANGE_STATUS("exchangeStatus", 2, 0, RequestPriority.MARKET),

  CLEARINGHOUSE("clearinghouseState", 2, 0, RequestPriority.ACCOUNT),
  SPOT_CLEARINGHOUSE("spotClearinghouseState", 2, 0, RequestPriority.ACCOUNT),
  OPEN_ORDERS("openOrders", 20, 0, RequestPriority.ACCOUNT),
  FRONTEND_OPEN_ORDERS("frontendOpenOrders", 20, 0, RequestPriority.ACCOUNT),
  ORDER_STATUS("orderStatus", 2, 0, RequestPriority.ACCOUNT),
  HISTORICAL_ORDERS("historicalOrders", 20, 20, RequestPriority.ACCOUNT),
  USER_FILLS("userFills", 20, 20, RequestPriority.ACCOUNT),
  USER_FILLS_BY_TIME("userFillsByTime", 20, 20, RequestPriority.ACCOUNT),
  USER_FUNDING("userFunding", 20, 20, RequestPriority.ACCOUNT),
  LEDGER_UPDATES("userNonFundingLedgerUpdates", 20, 20, RequestPriority.ACCOUNT),
  USER_FEES("userFees", 20, 0, RequestPriority.ACCOUNT),
  USER_RATE_LIMIT("userRateLimit", 20, 0, RequestPriority.ACCOUNT),
  ACTIVE_ASSET_DATA("activeAssetData", 20, 0, RequestPriority.ACCOUNT),
  USER_ROLE("userRole", 60, 0, RequestPriority.ACCOUNT),
  EXTRA_AGENTS("extraAgents", 20, 0, RequestPriority.ACCOUNT),
  SUB_ACCOUNTS("subAccounts", 20, 0, RequestPriority.ACCOUNT),
  USER_ABSTRACTION("userAbstraction", 20, 0, RequestPriority.ACCOUNT);

  private final String wire;
  private final int weight;
  private final int rowsPerWeight;
  private final RequestPriority priority;

  InfoType(String wire, int weight, int rowsPerWeight, RequestPriority priority) {
    this.wire = wire;
    this.weight = weight;
    this.rowsPerWeight = rowsPerWeight;
    this.priority = priority;
  }

  /// The request's `type`.
  String wire() {
    return wire;
  }

  /// Spent before it is sent.
  int weight() {
    return weight;
  }

  /// Spent when its reply has this many rows.
  int weightOfRows(int rows) {
    return rowsPerWeight == 0 ? 0 : Math.ceilDiv(rows, rowsPerWeight);
  }

  /// Who waits for it, unless the request says otherwise.
  RequestPriority priority() {
    return priority;
  }
}
