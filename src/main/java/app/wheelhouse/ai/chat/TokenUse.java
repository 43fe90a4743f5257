package app.wheelhouse.ai.chat;

/// Tokens of one call.
///
/// @param estimated whether the back end did not say, and they were counted by us
public record TokenUse(long prompt, long completion, boolean estimated) {
  public static final TokenUse NONE = new TokenUse(0, 0, false);

  public TokenUse plus(TokenUse other) {
    return new TokenUse(
        prompt + other.prompt, completion + other.completion, estimated || other.estimated);
  }

  public long total() {
    return prompt + completion;
  }
}
