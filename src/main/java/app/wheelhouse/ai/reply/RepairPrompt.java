package app.wheelhouse.ai.reply;

/// What a model is told when its reply could not be used; sent once, never twice.
public final class RepairPrompt {
  private RepairPrompt() {}

  /// One short message; of the reply it quotes at most 200 cleaned characters.
  public static String of(ParsedReply.Unusable unusable) {
    return "Your last reply could not be used. "
        + unusable.sentence()
        + " Answer again with exactly one complete JSON object of the given form and nothing else."
        + " If you are not sure, answer with the action \"hold\".";
  }
}
