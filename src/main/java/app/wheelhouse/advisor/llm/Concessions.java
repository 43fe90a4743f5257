package app.wheelhouse.advisor.llm;

import java.util.Locale;
import java.util.Optional;

/// What is left out of a question because a server or a model does not take it.
///
/// @param shape how the form of the answer is asked for
/// @param temperature whether it is sent; newer models take none
/// @param seed whether it is sent
/// @param usage whether the stream is asked to tell the tokens
/// @param newLimit whether the token limit has its newer name, `max_completion_tokens`
record Concessions(
    Shape shape, boolean temperature, boolean seed, boolean usage, boolean newLimit) {
  /// How the form of an answer is asked for.
  enum Shape {
    /// With the schema, as strictly as the back end can.
    SCHEMA,
    /// As any JSON; at Anthropic, by the schema of a text instead of a tool.
    JSON,
    /// By the words of the prompt alone, which say it anyway.
    FREE
  }

  /// Everything is asked for.
  static final Concessions NONE = new Concessions(Shape.SCHEMA, true, true, true, false);

  /// What to leave out after a refusal, read from the server's words; when they name nothing that
  /// we know, the form of the answer gives way. Empty when there is nothing left to give.
  ///
  /// @param structured whether a form was asked for
  Optional<Concessions> after(String refusal, boolean structured) {
    String words = refusal.toLowerCase(Locale.ROOT);
    if (words.matches(
        "(?s).*(context (length|size|window)|too long|too many tokens|too large).*")) {
      return Optional.empty();
    }
    if (!newLimit && words.contains("max_completion_tokens")) {
      return Optional.of(new Concessions(shape, temperature, seed, usage, true));
    }
    if (temperature && words.contains("temperature")) {
      return Optional.of(new Concessions(shape, false, seed, usage, newLimit));
    }
    if (seed && words.matches("(?s).*\\bseed\\b.*")) {
      return Optional.of(new Concessions(shape, temperature, false, usage, newLimit));
    }
    if (usage && (words.contains("stream_options") || words.contains("include_usage"))) {
      return Optional.of(new Concessions(shape, temperature, seed, false, newLimit));
    }
    if (!structured || shape == Shape.FREE) {
      return Optional.empty();
    }
    Shape next = shape == Shape.SCHEMA ? Shape.JSON : Shape.FREE;
    return Optional.of(new Concessions(next, temperature, seed, usage, newLimit));
  }
}
