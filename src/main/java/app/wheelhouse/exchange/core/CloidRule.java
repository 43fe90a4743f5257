package app.wheelhouse.exchange.core;

/// How long a client order id stays taken. The venue does not document it.
public enum CloidRule {
  /// For ever: an id that ended, even refused, is not given again. The default.
  FOR_EVER,
  /// While an order under it is open: a careless second sending is then a second order.
  WHILE_OPEN
}
