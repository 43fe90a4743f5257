package app.wheelhouse.advisor.scripted;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Ollama's `/api/chat`: a JSON object a line, the last with the counts.
final class OllamaWords {
  /// No wall time: the same question gives the same bytes.
  private static final String CREATED = "2026-01-01T00:00:00Z";

  private OllamaWords() {}

  static List<String> stream(Question question, Script script, String model) {
    List<String> lines = new ArrayList<>();
    for (String piece : Wording.pieces(script.thinking())) {
      lines.add(line(message(model, "", piece)));
    }
    for (String piece : Wording.pieces(script.text())) {
      lines.add(line(message(model, piece, "")));
    }
    lines.add(line(end(message(model, "", ""), question, script)));
    return lines;
  }

  static String whole(Question question, Script script, String model) {
    return end(message(model, script.text(), script.thinking()), question, script).toString();
  }

  private static ObjectNode message(String model, String content, String thinking) {
    ObjectNode node = Wording.object().put("model", model).put("created_at", CREATED);
    ObjectNode message = node.putObject("message").put("role", "assistant");
    message.put("content", content);
    if (!thinking.isEmpty()) {
      message.put("thinking", thinking);
    }
    return node.put("done", false);
  }

  private static ObjectNode end(ObjectNode node, Question question, Script script) {
    return node.put("done", true)
        .put("done_reason", "stop")
        .put("prompt_eval_count", question.promptTokens())
        .put("eval_count", Wording.tokens(script.text() + script.thinking()));
  }

  private static String line(ObjectNode node) {
    return node + "\n";
  }
}
