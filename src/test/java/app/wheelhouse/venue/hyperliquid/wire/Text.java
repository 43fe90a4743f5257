package app.wheelhouse.venue.hyperliquid.wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Messages as text, so that those with arrays can be compared too.
final class Text {
  private Text() {}

  static String of(SocketMessage message) {
    return message.getClass().getSimpleName() + JsonMapper.shared().writeValueAsString(message);
  }

  static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
