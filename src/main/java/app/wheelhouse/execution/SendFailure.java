package app.wheelhouse.execution;

/// A request may or may not have reached the venue; it must never be sent again blindly.
public final class SendFailure extends Exception {
  private static final long serialVersionUID = 1;

  public SendFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
