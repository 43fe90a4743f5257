package app.wheelhouse.advisor.llm;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of servers that are spoken to.
public enum BackEnd {
  OLLAMA("ollama", "Ollama", "http://127.0.0.1:11434", false, 0),
  OPENROUTER("openrouter", "OpenRouter", "https://openrouter.ai/api/v1", true, 0),
  /// Any server that speaks OpenAI's chat completions; its address must be given.
  OPENAI("openai", "The model server", "", false, 0),
  /// Takes 60 requests a minute on the first tier.
  ANTHROPIC("anthropic", "Anthropic", "https://api.anthropic.com", true, 60);

  private final String id;
  private final String title;
  private final String defaultUrl;
  private final boolean needsKey;
  private final int perMinute;

  BackEnd(String id, String title, String defaultUrl, boolean needsKey, int perMinute) {
    this.id = id;
    this.title = title;
    this.defaultUrl = defaultUrl;
    this.needsKey = needsKey;
    this.perMinute = perMinute;
  }

  /// As it stands before the colon of a model's name.
  public String id() {
    return id;
  }

  /// As a sentence begins with it.
  public String title() {
    return title;
  }

  /// Where it is when nothing else was said; empty when it must be said.
  public String defaultUrl() {
    return defaultUrl;
  }

  public boolean needsKey() {
    return needsKey;
  }

  /// Requests that may be sent in a minute; 0 for no limit of ours.
  public int perMinute() {
    return perMinute;
  }

  public static Optional<BackEnd> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
  }

  /// For messages: `ollama, openrouter, …`.
  public static String ids() {
    return Arrays.stream(values()).map(BackEnd::id).collect(Collectors.joining(", "));
  }
}
