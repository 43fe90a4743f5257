package app.wheelhouse.tape;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.io.StringWriter;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A [TapeReport] as one JSON object.
public final class TapeReportJson {
  private TapeReportJson() {}

  /// Times are ISO-8601 in UTC, and null without rows; holes are in seconds.
  public static String of(TapeReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      write(json, report);
    }
    return text.toString();
  }

  /// Writes the object at the generator's place.
  public static void write(JsonGenerator json, TapeReport report) {
    json.writeStartObject();
    json.writeStringProperty("file", report.file());
    json.writeStringProperty("kind", report.kind().name());
    json.writeArrayPropertyStart("instruments");
    for (InstrumentId instrument : report.instruments()) {
      json.writeString(instrument.toString());
    }
    json.writeEndArray();
    json.writeNumberProperty("rows", report.rows());
    json.writeNumberProperty("badRows", report.badRowCount());
    time(json, "from", report.rows(), report.firstTime());
    time(json, "to", report.rows(), report.lastTime());
    json.writeName("timeframe");
    if (report.timeframe() == null) {
      json.writeNull();
    } else {
      json.writeString(report.timeframe().label());
    }
    json.writeStringProperty("timeFormat", report.timeFormat());
    json.writeNumberProperty("gaps", report.gaps());
    holes(json, report);
    json.writeNumberProperty("duplicateTrades", report.duplicateTrades());
    json.writeArrayPropertyStart("notes");
    report.notes().forEach(json::writeString);
    json.writeEndArray();
    problems(json, report);
    json.writeEndObject();
  }

  private static void time(JsonGenerator json, String name, long rows, long millis) {
    json.writeName(name);
    if (rows == 0) {
      json.writeNull();
    } else {
      json.writeString(Instant.ofEpochMilli(millis).toString());
    }
  }

  private static void holes(JsonGenerator json, TapeReport report) {
    json.writeArrayPropertyStart("holes");
    for (Hole hole : report.holes()) {
      json.writeStartObject();
      json.writeStringProperty("from", Instant.ofEpochMilli(hole.from()).toString());
      json.writeStringProperty("to", Instant.ofEpochMilli(hole.to()).toString());
      json.writeNumberProperty("seconds", hole.length() / 1000.0);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void problems(JsonGenerator json, TapeReport report) {
    json.writeArrayPropertyStart("problems");
    for (BadRow row : report.badRows()) {
      json.writeStartObject();
      json.writeNumberProperty("line", row.line());
      json.writeStringProperty("reason", row.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
