package app.wheelhouse.exchange.wire;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON in and out. Objects keep the order of their keys, because that order is signed.
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Json() {}

  /// @throws MalformedRequest when the text is no JSON, or names a key twice
  public static JsonNode read(String text) throws MalformedRequest {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node.isMissingNode()) {
        throw new MalformedRequest("EOF while parsing a value at line 1 column 0");
      }
      return node;
    } catch (JacksonException notJson) {
      throw new MalformedRequest("expected JSON: " + notJson.getOriginalMessage());
    }
  }

  public static String write(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  public static ArrayNode array(Collection<? extends JsonNode> elements) {
    return array().addAll(List.copyOf(elements));
  }

  public static JsonNode text(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }

  public static JsonNode nothing() {
    return JsonNodeFactory.instance.nullNode();
  }

  /// A decimal as the venue writes it: plain, without zeros at its end, but never without a digit
  /// behind the point.
  public static String decimal(BigDecimal value) {
    String plain = plain(value);
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }

  /// A decimal in its shortest plain form; zero has no sign.
  public static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
