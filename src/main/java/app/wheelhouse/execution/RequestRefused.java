package app.wheelhouse.execution;

/// A request was not made, and so not signed and not sent; the message is a sentence for the trader
/// that says why and what to do.
public final class RequestRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RequestRefused(String sentence) {
    super(sentence);
  }

  public RequestRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /// Never null, unlike that of other exceptions.
  public String sentence() {
    String message = getMessage();
    return message == null ? "it was refused" : message;
  }
}
