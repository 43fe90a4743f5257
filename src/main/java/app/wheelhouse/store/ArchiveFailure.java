package app.wheelhouse.store;

/// The archive cannot be read or written; the message is a sentence that says what to do.
public final class ArchiveFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ArchiveFailure(String message) {
    super(message);
  }

  public ArchiveFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
