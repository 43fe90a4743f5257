package app.wheelhouse.domain.order;

/// How an order executes.
public enum OrderType {
  MARKET,
  LIMIT,
  /// Market order once the trigger is touched against the position.
  STOP_MARKET,
  /// Limit order once the trigger is touched against the position.
  STOP_LIMIT,
  /// Market order once the trigger is touched in favour of the position.
  TAKE_PROFIT;

  public boolean hasTrigger() {
    return this == STOP_MARKET || this == STOP_LIMIT || this == TAKE_PROFIT;
  }

  public boolean hasLimit() {
    return this == LIMIT || this == STOP_LIMIT;
  }
}
