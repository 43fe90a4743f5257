package app.wheelhouse.store;

/// A record whose JSON this version cannot turn into an entry; the message says which field.
public final class UnreadableEntry extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnreadableEntry(String message) {
    super(message);
  }

  public UnreadableEntry(String message, Throwable cause) {
    super(message, cause);
  }
}
