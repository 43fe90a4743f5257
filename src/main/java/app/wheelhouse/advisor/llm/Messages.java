package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.ChatRequest;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Parts of a question that back ends share.
final class Messages {
  private Messages() {}

  /// The two messages of Ollama and of OpenAI's form.
  static void put(ObjectNode body, String system, String user) {
    ArrayNode messages = body.putArray("messages");
    if (!system.isEmpty()) {
      messages.addObject().put("role", "system").put("content", system);
    }
    messages.addObject().put("role", "user").put("content", user);
  }

  /// 31 bits: more than that some servers read as another number, or not at all.
  static int seed(ChatRequest request) {
    return (int) (request.seed() & Integer.MAX_VALUE);
  }
}
