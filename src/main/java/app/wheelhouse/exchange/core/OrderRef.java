package app.wheelhouse.exchange.core;

/// How a client names an order of its own.
public sealed interface OrderRef {
  /// By the exchange's number.
  record Oid(long oid) implements OrderRef {}

  /// By the client's own id.
  record Cloid(String cloid) implements OrderRef {}
}
