package app.wheelhouse.desk;

/// What was given cannot be used; the message says what to do.
public final class BadInput extends Exception {
  private static final long serialVersionUID = 1;

  public BadInput(String message) {
    super(message);
  }
}
