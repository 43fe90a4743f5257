package app.wheelhouse.store;

/// An archive that this version must leave alone: written by a newer one, in use, or ahead of the
/// journal. Nothing is changed in it.
public final class ArchiveRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ArchiveRefused(String message) {
    super(message);
  }

  public ArchiveRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
