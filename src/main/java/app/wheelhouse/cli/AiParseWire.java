package app.wheelhouse.cli;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The text of the model in what a back end sends around it: one JSON object, or a stream of them,
/// a line each, with or without `data:` in front. Anything else is the text itself.
///
/// @param cut whether the back end has cut the reply, or its stream has no end
/// @param failure what the back end says instead of a reply, a sentence; null for nothing
record AiParseWire(String text, boolean cut, @Nullable String failure) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /// True for one whole object of a back end, or a stream of them.
  static boolean isWire(String file) {
    JsonNode whole = object(bare(file));
    return whole == null ? isStream(bare(file)) : AiParseText.isReply(whole);
  }

  static AiParseWire of(String file) {
    String bare = bare(file);
    JsonNode whole = object(bare);
    if (whole == null && isStream(bare)) {
      return stream(bare);
    }
    if (whole == null || !AiParseText.isReply(whole)) {
      return new AiParseWire(file, false, null);
    }
    AiParseText text = new AiParseText(JSON);
    text.take(whole);
    return text.made(false);
  }

  private static AiParseWire stream(String bare) {
    AiParseText text = new AiParseText(JSON);
    for (String line : bare.lines().toList()) {
      JsonNode piece = object(data(line));
      if (piece != null) {
        text.take(piece);
      }
    }
    return text.made(true);
  }

  private static boolean isStream(String bare) {
    String first = bare.lines().findFirst().orElse("");
    if (first.startsWith("data:") || first.startsWith("event:") || first.startsWith(": ")) {
      return true;
    }
    JsonNode piece = object(first);
    return piece != null && AiParseText.isReply(piece);
  }

  private static String data(String line) {
    return line.startsWith("data:") ? line.substring("data:".length()).strip() : line.strip();
  }

  private static String bare(String file) {
    return (file.startsWith("\uFEFF") ? file.substring(1) : file).strip();
  }

  private static @Nullable JsonNode object(String text) {
    if (!text.startsWith("{")) {
      return null;
    }
    try {
      JsonNode node = JSON.readTree(text);
      return node.isObject() ? node : null;
    } catch (JacksonException _) {
      return null;
    }
  }
}
