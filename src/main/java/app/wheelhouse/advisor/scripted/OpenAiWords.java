package app.wheelhouse.advisor.scripted;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// OpenAI's `/v1/chat/completions`: server-sent events up to `[DONE]`.
final class OpenAiWords {
  private OpenAiWords() {}

  static List<String> stream(Question question, Script script, String model) {
    List<String> events = new ArrayList<>();
    // OpenRouter keeps the connection awake like this.
    events.add(": PROCESSING\n\n");
    for (String piece : Wording.pieces(script.thinking())) {
      events.add(event(delta(model, "reasoning_content", piece)));
    }
    for (String piece : Wording.pieces(script.text())) {
      events.add(event(delta(model, "content", piece)));
    }
    ObjectNode last = chunk(model, "chat.completion.chunk");
    last.putArray("choices")
        .addObject()
        .put("index", 0)
        .put("finish_reason", "stop")
        .putObject("delta");
    events.add(event(last));
    ObjectNode usage = chunk(model, "chat.completion.chunk");
    usage.putArray("choices");
    use(usage, question, script);
    events.add(event(usage));
    events.add("data: [DONE]\n\n");
    return events;
  }

  static String whole(Question question, Script script, String model) {
    ObjectNode node = chunk(model, "chat.completion");
    ObjectNode choice = node.putArray("choices").addObject().put("index", 0);
    ObjectNode message = choice.put("finish_reason", "stop").putObject("message");
    message.put("role", "assistant").put("content", script.text());
    if (!script.thinking().isEmpty()) {
      message.put("reasoning_content", script.thinking());
    }
    use(node, question, script);
    return node.toString();
  }

  private static ObjectNode chunk(String model, String kind) {
    return Wording.object()
        .put("id", "chatcmpl-scripted")
        .put("object", kind)
        .put("created", 0)
        .put("model", model);
  }

  private static ObjectNode delta(String model, String field, String piece) {
    ObjectNode node = chunk(model, "chat.completion.chunk");
    ObjectNode choice = node.putArray("choices").addObject().put("index", 0);
    choice.putNull("finish_reason").putObject("delta").put(field, piece);
    return node;
  }

  private static void use(ObjectNode node, Question question, Script script) {
    long said = Wording.tokens(script.text() + script.thinking());
    node.putObject("usage")
        .put("prompt_tokens", question.promptTokens())
        .put("completion_tokens", said)
        .put("total_tokens", question.promptTokens() + said);
  }

  private static String event(ObjectNode node) {
    return "data: " + node + "\n\n";
  }
}
