package app.wheelhouse.ai.chat;

/// A call that brought no usable reply.
public final class ChatFailure extends Exception {
  private static final long serialVersionUID = 1;

  /// Sorts of failures; what is done about them depends on it.
  public enum Kind {
    /// No connection: is the server running?
    UNREACHABLE,
    /// No whole reply in time.
    TIMEOUT,
    /// The connection ended inside the reply.
    CUT,
    /// The key is missing, wrong or not allowed (401, 403).
    KEY_REFUSED,
    /// The account has no credit (402).
    NO_CREDIT,
    /// The back end does not have the model (404).
    NO_MODEL,
    /// Too many requests (429).
    RATE_LIMITED,
    /// The request was refused for another reason (4xx).
    REFUSED,
    /// The server failed (5xx).
    SERVER,
    /// Something that is no reply: HTML, an empty body, other JSON.
    NOT_A_REPLY,
    /// More than we read.
    TOO_LARGE,
    /// Another model than the one that was asked has answered.
    OTHER_MODEL,
    /// The trader ended it.
    CANCELLED,
    /// It would cost more than the budget leaves.
    BUDGET,
    /// After repeated failures the back end is left alone for a while.
    RESTING
  }

  private final Kind kind;
  private final long retryAfterMillis;

  /// @param sentence for the trader: what happened and what to do; holds no secret
  /// @param retryAfterMillis what the server asked for; 0 when it did not
  public ChatFailure(Kind kind, String sentence, long retryAfterMillis) {
    super(sentence);
    this.kind = kind;
    this.retryAfterMillis = retryAfterMillis;
  }

  public ChatFailure(Kind kind, String sentence) {
    this(kind, sentence, 0);
  }

  public Kind kind() {
    return kind;
  }

  public long retryAfterMillis() {
    return retryAfterMillis;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }

  /// True when only the trader can mend it: asking again is pointless until settings change.
  public boolean needsTrader() {
    return switch (kind) {
      case KEY_REFUSED, NO_CREDIT, NO_MODEL, OTHER_MODEL -> true;
      case UNREACHABLE,
          TIMEOUT,
          CUT,
          RATE_LIMITED,
          REFUSED,
          SERVER,
          NOT_A_REPLY,
          TOO_LARGE,
          CANCELLED,
          BUDGET,
          RESTING ->
          false;
    };
  }
}
