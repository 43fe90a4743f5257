package app.wheelhouse.ai.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Reads one JSON object by the letter of RFC 8259, with every key once at every depth.
final class StrictJson {
  /// Brackets open at once; the answer has two.
  static final int MOST_DEPTH = 16;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH + 1)
                  .maxStringLength(ReplyParser.MOST_CHARACTERS)
                  .maxNumberLength(1_000)
                  .build())
          .build();

  private StrictJson() {}

  /// The keys of an object in order, or what is wrong with it.
  ///
  /// @param fields empty when there is a problem
  record Content(Map<String, RawValue> fields, @Nullable Problem problem) {}

  static Content read(Chunk chunk) {
    if (chunk.depth() > MOST_DEPTH) {
      return broken(
          UnusableReason.TOO_DEEP, "The object is nested more than " + MOST_DEPTH + " deep.");
    }
    String text = chunk.content();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      Map<String, RawValue> fields = new LinkedHashMap<>();
      parser.nextToken();
      for (JsonToken key = parser.nextToken();
          key == JsonToken.PROPERTY_NAME;
          key = parser.nextToken()) {
        String name = parser.currentName();
        fields.put(name, value(parser, parser.nextToken()));
      }
      return new Content(fields, null);
    } catch (JacksonException wrong) {
      return broken(wrong, text);
    }
  }

  private static RawValue value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_ARRAY -> list(parser);
      case START_OBJECT -> {
        parser.skipChildren();
        yield new RawValue.Nested();
      }
      case VALUE_STRING -> new RawValue.Text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new RawValue.Numeral(parser.getString());
      case VALUE_TRUE -> new RawValue.Flag(true);
      case VALUE_FALSE -> new RawValue.Flag(false);
      default -> new RawValue.Null();
    };
  }

  private static RawValue list(JsonParser parser) {
    List<RawValue> items = new ArrayList<>();
    boolean nested = false;
    for (JsonToken item = parser.nextToken();
        item != JsonToken.END_ARRAY;
        item = parser.nextToken()) {
      if (item.isStructStart()) {
        parser.skipChildren();
        nested = true;
      } else {
        items.add(value(parser, item));
      }
    }
    return nested ? new RawValue.Nested() : new RawValue.Flat(List.copyOf(items));
  }

  private static Content broken(JacksonException wrong, String text) {
    long at = wrong.getLocation() == null ? 0 : wrong.getLocation().getCharOffset();
    String near = Quoted.around(text, Math.clamp(at, 0, text.length()));
    return String.valueOf(wrong.getOriginalMessage()).startsWith("Duplicate")
        ? broken(UnusableReason.DUPLICATE_KEY, "A key stands twice in the object, near: " + near)
        : broken(UnusableReason.NOT_JSON, "The object is not valid JSON near: " + near);
  }

  private static Content broken(UnusableReason reason, String sentence) {
    return new Content(Map.of(), new Problem(reason, sentence));
  }
}
