package app.wheelhouse.venue.hyperliquid.action;

/// An action that cannot be signed as it stands; the message says what is wrong with it.
public final class BadAction extends Exception {
  private static final long serialVersionUID = 1;

  public BadAction(String message) {
    super(message);
  }
}
