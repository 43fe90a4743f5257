package app.wheelhouse.store;

/// The journal cannot take or give records; the message is a sentence that says what to do.
public final class JournalFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public JournalFailure(String message) {
    super(message);
  }

  public JournalFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
