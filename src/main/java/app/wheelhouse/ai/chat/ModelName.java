package app.wheelhouse.ai.chat;

/// A model at a back end.
///
/// @param backEnd `ollama`, `openrouter`, `openai` (any compatible server) or `anthropic`
/// @param model id as the back end spells it; may hold colons and slashes
public record ModelName(String backEnd, String model) {
  private static final int LONGEST = 128;

  public ModelName {
    if (backEnd.isBlank() || model.isBlank()) {
      throw new IllegalArgumentException("A model needs a back end and an id");
    }
    if (model.length() > LONGEST || !(backEnd + model).chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException(
          "A model's id has at most " + LONGEST + " plain characters and no spaces");
    }
  }

  /// Of `ollama:qwen3:8b`: the part before the first colon is the back end.
  ///
  /// @throws IllegalArgumentException when there is no colon
  public static ModelName parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("Not a model (back end:id): " + text);
    }
    return new ModelName(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return backEnd + ":" + model;
  }
}
