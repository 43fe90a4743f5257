package app.wheelhouse.exchange.core;

/// Hears what happens, inside the call that made it happen. It must not call the exchange back.
@FunctionalInterface
public interface ExchangeListener {
  /// One event; their order is part of the exchange's promise.
  void on(ExchangeEvent event);
}
