package app.wheelhouse.ai.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schema that back ends with structured output are given.
class AnswerSchemaTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonNode schema =
      JSON.readTree(AnswerSchema.json(List.of("SOL", "BTC", "BTC"), ConfidenceScale.PERCENT));

  @Test
  void itKeepsToWhatEveryBackEndTakes() {
    List<String> keys = List.copyOf(schema.path("properties").propertyNames());
    assertThat(keys)
        .containsExactly(
            "action",
            "instrument",
            "confidence",
            "entry",
            "stop",
            "target",
            "sizePercent",
            "leverage",
            "reasoning",
            "invalidation",
            "supporting",
            "opposing",
            "riskAssessment");
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(key -> required.add(key.stringValue()));
    assertThat(required).isEqualTo(keys);
    assertThat(schema.path("additionalProperties").booleanValue()).isFalse();
    schema
        .path("properties")
        .forEach(field ->
            assertThat(Set.copyOf(field.propertyNames()))
                .isSubsetOf(Set.of("type", "description", "enum", "items")));
  }

  @Test
  void itNamesActionsSymbolsAndScale() {
    JsonNode fields = schema.path("properties");
    assertThat(fields.path("instrument").path("enum").toString()).isEqualTo("[\"BTC\",\"SOL\"]");
    assertThat(fields.path("action").path("enum").toString())
        .isEqualTo("[\"open_long\",\"open_short\",\"increase\",\"reduce\",\"close\",\"hold\"]");
    assertThat(fields.path("confidence").path("description").stringValue()).contains("0-100");
  }

  @Test
  void itIsTheSameTextForTheSameSymbols() {
    assertThat(AnswerSchema.json(List.of("BTC", "SOL"), ConfidenceScale.PERCENT))
        .isEqualTo(AnswerSchema.json(List.of("SOL", "BTC"), ConfidenceScale.PERCENT));
    assertThatThrownBy(() -> AnswerSchema.json(List.of(), ConfidenceScale.PERCENT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// What keeps to the schema, nulls written out, is an answer.
  @Test
  void everyKeyOfItIsRead() {
    String reply =
        "{\"action\":\"hold\",\"instrument\":\"BTC\",\"confidence\":50,\"entry\":null,\"stop\":null,"
            + "\"target\":null,\"sizePercent\":null,\"leverage\":null,\"reasoning\":\"r\","
            + "\"invalidation\":[],\"supporting\":null,\"opposing\":null,\"riskAssessment\":null}";
    assertThat(JSON.readTree(reply).propertyNames())
        .containsExactlyInAnyOrderElementsOf(schema.path("properties").propertyNames());
    ParsedReply parsed =
        ReplyParser.parse(reply, ReplyRules.of(List.of("BTC")).scaled(ConfidenceScale.PERCENT));
    assertThat(parsed)
        .isInstanceOfSatisfying(
            ParsedReply.Usable.class, usable -> assertThat(usable.notes()).isEmpty());
  }
}
