package app.wheelhouse.venue.hyperliquid.order;

/// What came back is no reply of the venue, so the outcome of the request is not known.
final class UnreadableReply extends Exception {
  private static final long serialVersionUID = 1;

  UnreadableReply(String what) {
    super(what);
  }

  UnreadableReply(String what, Throwable cause) {
    super(what, cause);
  }
}
