package app.wheelhouse.advisor.llm;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads what servers send without trusting its types, and writes what they are sent.
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /// @return empty when it is no JSON object
  static Optional<JsonNode> read(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node != null && node.isObject() ? Optional.of(node) : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  /// A schema of ours, to be put into a request with its order of keys.
  static JsonNode schema(String text) {
    return read(text).orElseThrow(() -> new IllegalArgumentException("The schema is no object"));
  }

  /// Empty when it is missing or no text.
  static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : "";
  }

  /// 0 when it is missing or no whole number.
  static long number(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : 0;
  }
}
