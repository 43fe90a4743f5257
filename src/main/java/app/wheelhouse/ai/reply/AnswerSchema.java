package app.wheelhouse.ai.reply;

import app.wheelhouse.ai.reply.ModelAnswer.Action;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/// The JSON schema of the answer object, for back ends with structured output.
///
/// It keeps to what all of them take (Ollama's `format`, strict `json_schema` of OpenAI and its
/// like, tools and output formats of Anthropic): every key required, null where a field may be
/// empty, nothing else allowed, and no bounds of numbers or lengths, which some refuse. The bounds
/// stand in the descriptions and are checked by [ReplyParser].
public final class AnswerSchema {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AnswerSchema() {}

  /// The schema as one line; the same for the same symbols and scale.
  ///
  /// @param symbols that may be answered about, 1 or more
  public static String json(Collection<String> symbols, ConfidenceScale scale) {
    if (symbols.isEmpty()) {
      throw new IllegalArgumentException("A schema needs a symbol that may be answered about");
    }
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put(
        "action",
        choice(Arrays.stream(Action.values()).map(Action::word).toList(), "What to do now"));
    keys.put("instrument", choice(List.copyOf(new TreeSet<>(symbols)), "What it is about"));
    keys.put(
        "confidence",
        field("number", "How sure you are, on the scale " + scale.words() + " and no other"));
    keys.put("entry", nullable("number", "Limit price above 0; null to enter at the market"));
    keys.put(
        "stop",
        nullable(
            "number",
            "Price above 0; required for open_long (below the entry) and open_short (above it)"));
    keys.put("target", nullable("number", "Price above 0; null for none"));
    keys.put(
        "sizePercent",
        nullable(
            "number",
            "1 to 25 percent of the equity for open_long, open_short and increase; 1 to 99 percent"
                + " of the position for reduce; else null"));
    keys.put("leverage", nullable("integer", "1 to 25; null for the desk's own"));
    keys.put("reasoning", field("string", "Why, in a few sentences, with the numbers you rely on"));
    keys.put("invalidation", texts("array", "What would prove it wrong"));
    keys.put("supporting", texts(List.of("array", "null"), "Signals for the action"));
    keys.put("opposing", texts(List.of("array", "null"), "Signals against it"));
    keys.put("riskAssessment", nullable("string", "What could go wrong, and how badly"));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", keys);
    schema.put("required", List.copyOf(keys.keySet()));
    schema.put("additionalProperties", false);
    return JSON.writeValueAsString(schema);
  }

  private static Map<String, Object> choice(List<String> words, String description) {
    Map<String, Object> field = field("string", description);
    field.put("enum", words);
    return field;
  }

  private static Map<String, Object> texts(Object type, String description) {
    Map<String, Object> field = field(type, description);
    field.put("items", Map.of("type", "string"));
    return field;
  }

  private static Map<String, Object> nullable(String type, String description) {
    return field(List.of(type, "null"), description);
  }

  private static Map<String, Object> field(Object type, String description) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("type", type);
    field.put("description", description);
    return field;
  }
}
