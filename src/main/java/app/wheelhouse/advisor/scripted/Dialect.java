package app.wheelhouse.advisor.scripted;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A wire format.
///
/// Pieces of a stream come whole: each is what the format sends at a time.
enum Dialect {
  OLLAMA("application/x-ndjson") {
    @Override
    List<String> stream(Question question, Script script, String model) {
      return OllamaWords.stream(question, script, model);
    }

    @Override
    String whole(Question question, Script script, String model) {
      return OllamaWords.whole(question, script, model);
    }

    @Override
    String error(String type, String message) {
      return Wording.object().put("error", message).toString();
    }
  },
  OPENAI("text/event-stream") {
    @Override
    List<String> stream(Question question, Script script, String model) {
      return OpenAiWords.stream(question, script, model);
    }

    @Override
    String whole(Question question, Script script, String model) {
      return OpenAiWords.whole(question, script, model);
    }

    @Override
    String error(String type, String message) {
      ObjectNode node = Wording.object();
      node.putObject("error").put("message", message).put("type", type).put("code", type);
      return node.toString();
    }
  },
  ANTHROPIC("text/event-stream") {
    @Override
    List<String> stream(Question question, Script script, String model) {
      return AnthropicWords.stream(question, script, model);
    }

    @Override
    String whole(Question question, Script script, String model) {
      return AnthropicWords.whole(question, script, model);
    }

    @Override
    String error(String type, String message) {
      ObjectNode node = Wording.object().put("type", "error");
      node.putObject("error").put("type", type).put("message", message);
      return node.toString();
    }
  };

  private final String streamType;

  Dialect(String streamType) {
    this.streamType = streamType;
  }

  String streamType() {
    return streamType;
  }

  abstract List<String> stream(Question question, Script script, String model);

  abstract String whole(Question question, Script script, String model);

  abstract String error(String type, String message);
}
