package app.wheelhouse.store;

import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.instrument.InstrumentId;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// Evidence as JSON on one line and back, character for character: also half a surrogate pair, as a
/// cut-off reply may end in. Names of fields are part of the file format; fields that this version
/// does not know are passed over.
public final class EvidenceCodec {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private EvidenceCodec() {}

  /// The same bytes for the same evidence; ASCII, without a line end.
  public static byte[] encode(Evidence evidence) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      out.writeStartObject();
      out.writeStringProperty("id", evidence.id());
      out.writeStringProperty("instrument", evidence.instrument().toString());
      out.writeNumberProperty("time", evidence.time());
      out.writeStringProperty("model", evidence.model());
      out.writeStringProperty("parameters", evidence.parameters());
      out.writeStringProperty("snapshot", evidence.snapshot());
      out.writeNumberProperty("promptVersion", evidence.promptVersion());
      out.writeStringProperty("system", evidence.system());
      out.writeStringProperty("user", evidence.user());
      out.writeArrayPropertyStart("replies");
      evidence.replies().forEach(out::writeString);
      out.writeEndArray();
      out.writeNumberProperty("parserVersion", evidence.parserVersion());
      out.writeStringProperty("judgement", evidence.judgement());
      write(out, evidence.use());
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator out, Evidence.Use use) {
    out.writeObjectPropertyStart("use");
    out.writeNumberProperty("promptTokens", use.promptTokens());
    out.writeNumberProperty("replyTokens", use.replyTokens());
    out.writeNumberProperty("costMicros", use.costMicros());
    out.writeNumberProperty("latencyMillis", use.latencyMillis());
    out.writeBooleanProperty("cached", use.cached());
    out.writeEndObject();
  }

  /// What stands there; ask [Evidence#isWhole] whether it was changed.
  ///
  /// @throws UnreadableEntry when the JSON is none, or lacks a field
  public static Evidence decode(byte[] json) {
    JsonIn in = JsonIn.parse(json);
    return new Evidence(
        in.text("id"),
        in.parsed("instrument", InstrumentId::parse),
        in.number("time"),
        in.text("model"),
        in.text("parameters"),
        in.text("snapshot"),
        in.smallNumber("promptVersion"),
        in.text("system"),
        in.text("user"),
        in.texts("replies"),
        in.smallNumber("parserVersion"),
        in.text("judgement"),
        use(in.object("use")));
  }

  static byte[] encode(EvidenceEntry entry) {
    JsonOut out = new JsonOut();
    Evidence.Use use = entry.use();
    return out.text("id", entry.id())
        .number("time", entry.time())
        .text("session", entry.session())
        .value("instrument", entry.instrument())
        .text("model", entry.model())
        .number("promptTokens", use.promptTokens())
        .number("replyTokens", use.replyTokens())
        .number("costMicros", use.costMicros())
        .number("latencyMillis", use.latencyMillis())
        .flag("cached", use.cached())
        .toBytes();
  }

  static EvidenceEntry entry(JsonIn in) {
    return new EvidenceEntry(
        in.parsed("id", EvidenceCodec::id),
        in.number("time"),
        in.text("session"),
        in.parsed("instrument", InstrumentId::parse),
        in.text("model"),
        use(in));
  }

  /// Ids are names of files.
  private static String id(String text) {
    if (!text.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no id");
    }
    return text;
  }

  private static Evidence.Use use(JsonIn in) {
    return new Evidence.Use(
        in.number("promptTokens"),
        in.number("replyTokens"),
        in.number("costMicros"),
        in.number("latencyMillis"),
        in.flag("cached"));
  }
}
