package app.wheelhouse.advisor.scripted;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Anthropic's `/v1/messages`: named events up to `message_stop`; a forced tool gets the answer as
/// its input.
final class AnthropicWords {
  private AnthropicWords() {}

  static List<String> stream(Question question, Script script, String model) {
    List<String> events = new ArrayList<>();
    ObjectNode start = Wording.object().put("type", "message_start");
    ObjectNode message =
        start.putObject("message").put("id", "msg_scripted").put("type", "message");
    message.put("role", "assistant").put("model", model).putArray("content");
    message.putObject("usage").put("input_tokens", question.promptTokens()).put("output_tokens", 1);
    events.add(event(start));
    events.add(event(Wording.object().put("type", "ping")));
    int index = 0;
    if (!script.thinking().isEmpty()) {
      ObjectNode block = Wording.object().put("type", "thinking").put("thinking", "");
      block(events, index++, block, "thinking_delta", "thinking", script.thinking());
    }
    if (question.tool()) {
      ObjectNode block = Wording.object().put("type", "tool_use").put("id", "toolu_scripted");
      block.put("name", "answer").putObject("input");
      block(events, index, block, "input_json_delta", "partial_json", script.text());
    } else {
      ObjectNode block = Wording.object().put("type", "text").put("text", "");
      block(events, index, block, "text_delta", "text", script.text());
    }
    ObjectNode delta = Wording.object().put("type", "message_delta");
    delta.putObject("delta").put("stop_reason", reason(question)).putNull("stop_sequence");
    delta
        .putObject("usage")
        .put("output_tokens", Wording.tokens(script.text() + script.thinking()));
    events.add(event(delta));
    events.add(event(Wording.object().put("type", "message_stop")));
    return events;
  }

  private static void block(
      List<String> events, int index, ObjectNode block, String type, String field, String text) {
    ObjectNode start = Wording.object().put("type", "content_block_start").put("index", index);
    start.set("content_block", block);
    events.add(event(start));
    for (String piece : Wording.pieces(text)) {
      ObjectNode delta = Wording.object().put("type", "content_block_delta").put("index", index);
      delta.putObject("delta").put("type", type).put(field, piece);
      events.add(event(delta));
    }
    events.add(event(Wording.object().put("type", "content_block_stop").put("index", index)));
  }

  static String whole(Question question, Script script, String model) {
    ObjectNode node = Wording.object().put("id", "msg_scripted").put("type", "message");
    node.put("role", "assistant").put("model", model).put("stop_reason", reason(question));
    ArrayNode content = node.putArray("content");
    if (!question.tool() || !put(content, script.text())) {
      content.addObject().put("type", "text").put("text", script.text());
    }
    node.putObject("usage")
        .put("input_tokens", question.promptTokens())
        .put("output_tokens", Wording.tokens(script.text()));
    return node.toString();
  }

  /// False when it is no JSON object: then no tool can take it.
  private static boolean put(ArrayNode content, String text) {
    try {
      if (!(Wording.JSON.readTree(text) instanceof ObjectNode input)) {
        return false;
      }
      ObjectNode block = content.addObject().put("type", "tool_use").put("id", "toolu_scripted");
      block.put("name", "answer").set("input", input);
      return true;
    } catch (JacksonException _) {
      return false;
    }
  }

  private static String reason(Question question) {
    return question.tool() ? "tool_use" : "end_turn";
  }

  private static String event(ObjectNode node) {
    return "event: " + Wording.text(node.path("type")) + "\ndata: " + node + "\n\n";
  }
}
