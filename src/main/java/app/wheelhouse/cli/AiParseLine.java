package app.wheelhouse.cli;

import app.wheelhouse.ai.reply.ModelAnswer;
import app.wheelhouse.ai.reply.ParsedReply;
import java.io.StringWriter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// What was made of one file, as a JSON line; numbers as they were written, without an exponent.
final class AiParseLine {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          // A terminal may know other characters than the reply has.
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private AiParseLine() {}

  static String of(String file, ParsedReply parsed) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("file", file);
      switch (parsed) {
        case ParsedReply.Usable(ModelAnswer answer, var notes) -> {
          json.writeStringProperty("action", answer.action().word());
          json.writeStringProperty("instrument", answer.instrument());
          number(json, "confidence", answer.confidence());
          number(json, "stop", answer.stop());
          number(json, "target", answer.target());
          json.writeNullProperty("reason");
          if (!notes.isEmpty()) {
            json.writeArrayPropertyStart("notes");
            notes.forEach(json::writeString);
            json.writeEndArray();
          }
        }
        case ParsedReply.Unusable(_, String sentence, _, String instrument) -> {
          json.writeStringProperty("action", ModelAnswer.Action.HOLD.word());
          if (instrument == null) {
            json.writeNullProperty("instrument");
          } else {
            json.writeStringProperty("instrument", instrument);
          }
          number(json, "confidence", BigDecimal.ZERO);
          number(json, "stop", null);
          number(json, "target", null);
          json.writeStringProperty("reason", sentence);
        }
      }
      json.writeEndObject();
    }
    return line.toString();
  }

  private static void number(JsonGenerator json, String name, @Nullable BigDecimal value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, value);
    }
  }
}
