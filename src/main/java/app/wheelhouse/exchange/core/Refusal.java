package app.wheelhouse.exchange.core;

/// Why an order was not taken: the status its record ends with and the sentence of the reply.
public enum Refusal {
  TICK("tickRejected", "Price must be divisible by tick size."),
  MIN_VALUE("minTradeNtlRejected", "Order must have minimum value of $10."),
  MARGIN("perpMarginRejected", "Insufficient margin to place order."),
  REDUCE_ONLY("reduceOnlyRejected", "Reduce only order would increase position."),
  POST_ONLY("badAloPxRejected", "Post only order would have immediately matched, bbo was "),
  NO_MATCH("iocCancelRejected", "Order could not immediately match against any resting orders."),
  TRIGGER_PX("badTriggerPxRejected", "Invalid TP/SL price."),
  NO_LIQUIDITY("marketOrderNoLiquidityRejected", "No liquidity available for market order."),
  TOO_FAR("oracleRejected", "Order price cannot be more than 80% away from the reference price"),
  TIER(
      "perpMaxPositionRejected",
      "Order would cause position to exceed margin tier limit at current leverage"),
  /// The next five sentences are guesses: the venue's notes do not name them.
  SIZE("rejected", "Order has invalid size."),
  ASSET("rejected", "Asset is delisted or has no price."),
  CLOID("rejected", "Order has a duplicate client order id."),
  PARENT("rejected", "Parent order was rejected."),
  MODIFY("rejected", "Cannot modify canceled or filled order"),
  /// The switch "stop rejected" of the fault drill.
  STOP_FAULT("badTriggerPxRejected", "Invalid TP/SL price.");

  private final String status;
  private final String text;

  Refusal(String status, String text) {
    this.status = status;
    this.text = text;
  }

  /// The order status of the wire.
  public String status() {
    return status;
  }

  /// The sentence; that of `POST_ONLY` ends with the best bid and ask.
  public String text() {
    return text;
  }
}
