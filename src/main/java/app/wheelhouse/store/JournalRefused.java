package app.wheelhouse.store;

/// A file that this version must not open: not a journal at all, or written by a newer version.
///
/// Nothing is changed in it.
public final class JournalRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  public JournalRefused(String message) {
    super(message);
  }

  public JournalRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
