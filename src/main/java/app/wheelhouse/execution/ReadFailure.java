package app.wheelhouse.execution;

/// A venue could not be read; nothing is known from it.
public final class ReadFailure extends Exception {
  private static final long serialVersionUID = 1;

  /// @param message a sentence for the trader
  public ReadFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
