package app.wheelhouse.execution;

/// The journal could not take a request.
public final class NotDurable extends Exception {
  private static final long serialVersionUID = 1;

  public NotDurable(String message, Throwable cause) {
    super(message, cause);
  }
}
