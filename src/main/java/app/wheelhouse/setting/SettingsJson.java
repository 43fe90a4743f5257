package app.wheelhouse.setting;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Settings as JSON: `{"version": 1, "settings": {"appearance.theme": "light", …}}`.
final class SettingsJson {
  static final int VERSION = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private SettingsJson() {}

  /// The values by id, in the order of the text.
  ///
  /// @throws UnreadableSettings when it is something else
  static Map<String, JsonNode> read(String text) throws UnreadableSettings {
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new UnreadableSettings("it is no valid JSON: " + e.getOriginalMessage());
    }
    JsonNode version = root.path("version");
    JsonNode values = root.path("settings");
    if (!version.isIntegralNumber() || !values.isObject()) {
      throw new UnreadableSettings("it does not hold settings");
    }
    if (!version.canConvertToInt() || version.intValue() != VERSION) {
      throw new UnreadableSettings(
          "it is of version " + version + ", and this desk reads version " + VERSION);
    }
    Map<String, JsonNode> found = new LinkedHashMap<>();
    values.forEachEntry(found::put);
    return found;
  }

  static String write(Map<String, JsonNode> values) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("version", VERSION);
    ObjectNode settings = root.putObject("settings");
    values.forEach(settings::set);
    return MAPPER.writeValueAsString(root) + "\n";
  }

  /// What [Setting#parse] reads; JSON for what no setting can be.
  static String text(JsonNode value) {
    if (value.isString()) {
      return value.stringValue();
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "on" : "off";
    }
    return value.isNumber() ? value.decimalValue().toPlainString() : value.toString();
  }

  /// The value as people would write it by hand: a number, true or false, or text.
  static <T> JsonNode node(Setting<T> setting, T value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (setting) {
      case NumberSetting _, DecimalSetting _ ->
          nodes.numberNode(new BigDecimal(setting.format(value)));
      case SwitchSetting _ -> nodes.booleanNode(Boolean.TRUE.equals(value));
      case ChoiceSetting _, TextSetting _ -> nodes.stringNode(setting.format(value));
    };
  }
}
