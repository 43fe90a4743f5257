package app.wheelhouse.exchange.fault;

import java.util.Set;

/// What a fault may be aimed at: a place, the type of a request, or a channel of the socket. Known
/// ones only, so that a slip of the pen does not switch a fault off unseen.
final class FaultTarget {
  private static final Set<String> PLACES = Set.of("exchange", "info", "socket");

  private static final Set<String> ACTIONS =
      Set.of(
          "order",
          "cancel",
          "cancelByCloid",
          "modify",
          "batchModify",
          "scheduleCancel",
          "updateLeverage",
          "updateIsolatedMargin",
          "reserveRequestWeight",
          "noop",
          "approveAgent",
          "usdClassTransfer",
          "usdSend",
          "withdraw3");

  private static final Set<String> QUESTIONS =
      Set.of(
          "meta",
          "metaAndAssetCtxs",
          "allMids",
          "l2Book",
          "candleSnapshot",
          "recentTrades",
          "clearinghouseState",
          "spotClearinghouseState",
          "openOrders",
          "frontendOpenOrders",
          "orderStatus",
          "historicalOrders",
          "userFills",
          "userFillsByTime",
          "userFunding",
          "userNonFundingLedgerUpdates",
          "userFees",
          "userRateLimit",
          "activeAssetData",
          "userRole",
          "extraAgents",
          "subAccounts",
          "userAbstraction",
          "fundingHistory",
          "predictedFundings",
          "perpDexs",
          "marginTable",
          "spotMeta",
          "exchangeStatus");

  private static final Set<String> CHANNELS =
      Set.of(
          "bbo",
          "trades",
          "candle",
          "activeAssetCtx",
          "orderUpdates",
          "userFundings",
          "user",
          "webData2",
          "spotState",
          "post",
          "pong",
          "subscriptionResponse");

  private FaultTarget() {}

  static boolean isKnown(String target) {
    return PLACES.contains(target)
        || ACTIONS.contains(target)
        || QUESTIONS.contains(target)
        || CHANNELS.contains(target);
  }
}
