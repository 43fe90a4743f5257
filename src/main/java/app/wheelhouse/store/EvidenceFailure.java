package app.wheelhouse.store;

/// Evidence or an outcome could not be kept or read; the sentence says which and what to do. Never
/// a reason to stop trading.
public final class EvidenceFailure extends Exception {
  private static final long serialVersionUID = 1;

  EvidenceFailure(String message) {
    super(message);
  }

  EvidenceFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
