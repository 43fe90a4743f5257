package app.wheelhouse.advisor.scripted;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the wire formats share: reading a question, cutting an answer into pieces.
final class Wording {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PIECE = 24;

  private Wording() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : "";
  }

  /// The text of the messages of one role.
  static String of(JsonNode body, String role) {
    StringBuilder text = new StringBuilder();
    for (JsonNode message : body.path("messages")) {
      if (text(message.path("role")).equals(role)) {
        text.append(text.isEmpty() ? "" : "\n").append(content(message.path("content")));
      }
    }
    return text.toString();
  }

  /// A text, or a list of blocks with texts.
  static String content(JsonNode content) {
    if (content.isString()) {
      return content.stringValue();
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode block : content) {
      text.append(text(block.path("text")));
    }
    return text.toString();
  }

  /// Pieces as a model would stream them.
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    for (int from = 0; from < text.length(); from += PIECE) {
      pieces.add(text.substring(from, Math.min(text.length(), from + PIECE)));
    }
    return pieces;
  }

  static long tokens(String text) {
    return (text.length() + 3) / 4;
  }
}
