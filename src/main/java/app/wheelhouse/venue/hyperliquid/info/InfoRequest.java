package app.wheelhouse.venue.hyperliquid.info;

import app.wheelhouse.execution.RequestPriority;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// One unsigned request: its type and its fields, text or whole numbers.
///
/// @param nested true when the venue wants the fields inside `req`
/// @param priority who waits for it
record InfoRequest(
    InfoType type, Map<String, Object> fields, boolean nested, RequestPriority priority) {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  InfoRequest {
    fields = new TreeMap<>(fields);
  }

  static InfoRequest of(InfoType type) {
    return new InfoRequest(type, Map.of(), false, type.priority());
  }

  static InfoRequest nested(InfoType type) {
    return new InfoRequest(type, Map.of(), true, type.priority());
  }

  InfoRequest with(String name, String value) {
    return plus(name, value);
  }

  InfoRequest with(String name, long value) {
    return plus(name, value);
  }

  /// The builder's dex; the main one (empty) is left out.
  InfoRequest ofDex(String dex) {
    return dex.isEmpty() ? this : plus("dex", dex);
  }

  InfoRequest at(RequestPriority other) {
    return new InfoRequest(type, fields, nested, other);
  }

  private InfoRequest plus(String name, Object value) {
    Map<String, Object> more = new TreeMap<>(fields);
    more.put(name, value);
    return new InfoRequest(type, more, nested, priority);
  }

  /// As it is sent, `type` first.
  byte[] body() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeStringProperty("type", type.wire());
      if (nested) {
        json.writeObjectPropertyStart("req");
      }
      fields.forEach((name, value) -> field(json, name, value));
      if (nested) {
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void field(JsonGenerator json, String name, Object value) {
    if (value instanceof Long number) {
      json.writeNumberProperty(name, number);
    } else {
      json.writeStringProperty(name, value.toString());
    }
  }
}
