package app.wheelhouse.ai.snapshot;

import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.domain.instrument.InstrumentId;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A snapshot as canonical JSON: compact, ASCII, always in the same order, so that equal snapshots
/// are equal texts.
public final class SnapshotJson {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private SnapshotJson() {}

  public static String write(Snapshot snapshot) {
    StringWriter text = new StringWriter(16_384);
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      out.writeNumberProperty("version", snapshot.version());
      out.writeNumberProperty("time", snapshot.time());
      out.writeStringProperty("subject", snapshot.subject().toString());
      out.writeStringProperty("trigger", snapshot.trigger().name());
      out.writeName("price");
      if (Double.isNaN(snapshot.price())) {
        out.writeNull();
      } else {
        out.writeNumber(snapshot.price());
      }
      out.writeArrayPropertyStart("sections");
      snapshot.sections().forEach(section -> section(out, section));
      out.writeEndArray();
      out.writeEndObject();
    }
    return text.toString();
  }

  private static void section(JsonGenerator out, Section section) {
    out.writeStartObject();
    out.writeStringProperty("id", section.id());
    out.writeStringProperty("title", section.title());
    out.writeNumberProperty("priority", section.priority());
    out.writeArrayPropertyStart("fields");
    for (Field field : section.fields()) {
      strings(out, List.of(field.path(), field.label(), field.value(), field.unit()));
    }
    out.writeEndArray();
    out.writeArrayPropertyStart("tables");
    section.tables().forEach(table -> table(out, table));
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void table(JsonGenerator out, Table table) {
    out.writeStartObject();
    out.writeStringProperty("path", table.path());
    out.writeStringProperty("title", table.title());
    out.writeName("columns");
    strings(out, table.columns());
    out.writeArrayPropertyStart("rows");
    table.rows().forEach(row -> strings(out, row));
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void strings(JsonGenerator out, List<String> texts) {
    out.writeStartArray();
    texts.forEach(out::writeString);
    out.writeEndArray();
  }

  /// What [#write] wrote.
  ///
  /// @throws IllegalArgumentException when the text is something else, or of another version
  public static Snapshot read(String json) {
    try {
      JsonNode root = MAPPER.readTree(json);
      int version = root.required("version").asInt();
      if (version != Snapshot.VERSION) {
        throw new IllegalArgumentException(
            "The snapshot is of version "
                + version
                + ", and this desk reads version "
                + Snapshot.VERSION);
      }
      JsonNode price = root.required("price");
      return new Snapshot(
          version,
          root.required("time").asLong(),
          InstrumentId.parse(text(root.required("subject"))),
          TriggerReason.valueOf(text(root.required("trigger"))),
          price.isNull() ? Double.NaN : price.asDouble(),
          list(root.required("sections"), SnapshotJson::section));
    } catch (JacksonException broken) {
      throw new IllegalArgumentException(
          "This is no snapshot: " + broken.getOriginalMessage(), broken);
    }
  }

  private static Section section(JsonNode node) {
    return new Section(
        text(node.required("id")),
        text(node.required("title")),
        node.required("priority").asInt(),
        list(node.required("fields"), SnapshotJson::field),
        list(node.required("tables"), SnapshotJson::table));
  }

  private static Field field(JsonNode node) {
    List<String> parts = list(node, SnapshotJson::text);
    if (parts.size() != 4) {
      throw new IllegalArgumentException("This is no snapshot: a field of " + parts.size());
    }
    return new Field(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
  }

  private static Table table(JsonNode node) {
    return new Table(
        text(node.required("path")),
        text(node.required("title")),
        list(node.required("columns"), SnapshotJson::text),
        list(node.required("rows"), row -> list(row, SnapshotJson::text)));
  }

  private static <T> List<T> list(JsonNode node, Function<JsonNode, T> read) {
    if (!node.isArray()) {
      throw new IllegalArgumentException("This is no snapshot: a list is missing");
    }
    List<T> all = new ArrayList<>();
    for (JsonNode each : node) {
      all.add(read.apply(each));
    }
    return all;
  }

  private static String text(JsonNode node) {
    if (!node.isString()) {
      throw new IllegalArgumentException("This is no snapshot: a text is missing");
    }
    return node.stringValue();
  }
}
