package app.wheelhouse.cli;

import app.wheelhouse.domain.untrusted.CleanText;
import app.wheelhouse.support.Redactor;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Gathers what a model says from one reply object of a back end, or from the pieces of a stream:
/// its text, and what it hands to a tool; not its thinking.
final class AiParseText {
  private static final Set<String> CUTS =
      Set.of(
          "length",
          "max_tokens",
          "max_output_tokens",
          "model_context_window_exceeded",
          "content_filter",
          "pause_turn",
          "error");

  private static final List<String> ENDS = List.of("finish_reason", "stop_reason", "done_reason");

  private final JsonMapper mapper;
  private final StringBuilder text = new StringBuilder();
  private boolean cut;
  private boolean ended;
  private boolean unfinished;
  private @Nullable String failure;

  AiParseText(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /// True for an object of a back end, not of a model.
  static boolean isReply(JsonNode object) {
    return !object.has("action")
        && (object.path("choices").isArray()
            || object.path("message").isObject()
            || object.path("content").isArray()
            || object.has("role") && object.path("content").isString()
            || object.path("response").isString() && object.has("done")
            || object.path("output").isArray()
            || object.path("delta").isObject()
            || object.path("error").isObject()
            || object.path("error").isString());
  }

  void take(JsonNode object) {
    if (object.has("error") && !object.path("error").isNull()) {
      failed(object.path("error"));
    }
    end(object);
    if (object.has("done")) {
      unfinished = !object.path("done").asBoolean(false);
      ended |= !unfinished;
    }
    ended |= object.path("type").asString("").equals("message_stop");
    for (JsonNode choice : object.path("choices")) {
      end(choice);
      message(choice.path("message"));
      message(choice.path("delta"));
      words(choice.path("text"));
    }
    message(object.path("message"));
    words(object.path("response"));
    content(object.path("content"));
    object.path("output").forEach(item -> content(item.path("content")));
    delta(object.path("delta"));
  }

  /// @param stream whether an end must have been seen
  AiParseWire made(boolean stream) {
    boolean open = stream ? !ended : unfinished;
    return new AiParseWire(text.toString(), cut || open, text.isEmpty() ? failure : null);
  }

  private void message(JsonNode message) {
    content(message.path("content"));
    words(message.path("refusal"));
    for (JsonNode call : message.path("tool_calls")) {
      JsonNode arguments = call.path("function").path("arguments");
      if (arguments.isString()) {
        words(arguments);
      } else {
        object(arguments);
      }
    }
    end(message);
  }

  /// A text, or blocks of which some are text and some are handed to a tool.
  private void content(JsonNode content) {
    words(content);
    if (content.isArray()) {
      for (JsonNode block : content) {
        words(block.path("text"));
        object(block.path("input"));
        text.append('\n');
      }
    }
  }

  private void delta(JsonNode delta) {
    words(delta.path("text"));
    words(delta.path("partial_json"));
    end(delta);
  }

  private void words(JsonNode node) {
    if (node.isString()) {
      text.append(node.stringValue());
    }
  }

  private void object(JsonNode node) {
    if (node.isObject() && !node.isEmpty()) {
      text.append(mapper.writeValueAsString(node));
    }
  }

  private void end(JsonNode node) {
    for (String key : ENDS) {
      String reason = node.path(key).asString("");
      ended |= !reason.isEmpty();
      cut |= CUTS.contains(reason);
    }
  }

  private void failed(JsonNode error) {
    JsonNode message = error.isObject() ? error.path("message") : error;
    String said = message.isString() ? message.stringValue() : error.toString();
    failure = "The back end answered with an error: " + Redactor.redact(CleanText.line(said, 160));
  }
}
