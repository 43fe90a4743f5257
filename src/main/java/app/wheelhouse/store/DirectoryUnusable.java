package app.wheelhouse.store;

/// The data directory cannot be used; the message is a sentence that says why and what to do.
public final class DirectoryUnusable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DirectoryUnusable(String message) {
    super(message);
  }

  public DirectoryUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
