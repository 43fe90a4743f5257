package app.wheelhouse.exchange.server;

/// Somebody asked an exchange that serves nobody any more.
final class ExchangeClosed extends IllegalStateException {
  private static final long serialVersionUID = 1;

  ExchangeClosed() {
    super("The exchange is closed");
  }
}
