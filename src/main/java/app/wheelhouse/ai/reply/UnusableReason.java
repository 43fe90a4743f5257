package app.wheelhouse.ai.reply;

/// Why a reply is no answer; each ends as a hold.
///
/// All that the model can mend by answering once more is repairable. Not so an empty reply, one
/// that is far too large, and one that was cut: the same question would be cut again.
public enum UnusableReason {
  EMPTY(false),
  TOO_LARGE(false),
  /// It ends inside the model's thinking.
  UNCLOSED_THINKING(false),
  /// The back end says that it cut the reply.
  CUT(false),
  /// The object is never closed.
  TRUNCATED(true),
  NO_OBJECT(true),
  NOT_JSON(true),
  DUPLICATE_KEY(true),
  TOO_DEEP(true),
  ARRAY(true),
  SEVERAL_ANSWERS(true),
  /// The only answer is a draft in the model's thinking.
  ONLY_THOUGHT(true),
  MISSING_FIELD(true),
  WRONG_TYPE(true),
  /// A number outside its bounds, or with more digits than any price has.
  OUT_OF_BOUNDS(true),
  UNKNOWN_ACTION(true),
  UNKNOWN_INSTRUMENT(true),
  /// Another instrument than the one that was asked about.
  OTHER_INSTRUMENT(true),
  NO_STOP(true),
  NO_SIZE(true),
  WRONG_SIDE(true);

  private final boolean repairable;

  UnusableReason(boolean repairable) {
    this.repairable = repairable;
  }

  /// Whether it is worth to ask once more.
  public boolean repairable() {
    return repairable;
  }
}
