package app.wheelhouse.tape;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes our own recording: gzip of one JSON object a line, the first a header.
///
/// Every [#FLUSH_EVERY] records, and when asked, everything so far is made readable in the file, so
/// that a killed session loses no more than what came after. For one thread.
public final class RecordingWriter implements AutoCloseable {
  static final String MAGIC = "recording";
  static final int VERSION = 1;
  static final int FLUSH_EVERY = 256;

  private static final int BUFFER = 1 << 15;

  private final String file;
  private final JsonGenerator json;
  private final RecordEncoder encoder;
  private int unflushed;
  private long written;

  private RecordingWriter(String file, JsonGenerator json) {
    this.file = file;
    this.json = json;
    this.encoder = new RecordEncoder(json);
  }

  /// Creates the file and writes the header.
  ///
  /// @param about facts about the session for the header, such as `zone`; the names `wheelhouse`
  ///   and `version` are taken
  /// @throws TapeException when the file is there already or cannot be written
  public static RecordingWriter create(Path path, SortedMap<String, String> about) {
    String file = path.toString();
    try {
      OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW);
      GZIPOutputStream gzip = new GZIPOutputStream(out, BUFFER, true);
      JsonFactory factory = JsonFactory.builder().rootValueSeparator((String) null).build();
      JsonGenerator json =
          factory.createGenerator(
              ObjectWriteContext.empty(), new OutputStreamWriter(gzip, StandardCharsets.UTF_8));
      RecordingWriter writer = new RecordingWriter(file, json);
      writer.header(about);
      return writer;
    } catch (FileAlreadyExistsException e) {
      throw new TapeException(file, 0, "the file is there already; name a new one");
    } catch (IOException e) {
      throw new TapeException(file, 0, "the recording cannot be created; check folder and rights");
    }
  }

  private void header(SortedMap<String, String> about) {
    try {
      json.writeStartObject();
      json.writeStringProperty("wheelhouse", MAGIC);
      json.writeNumberProperty("version", VERSION);
      about.forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (JacksonException e) {
      throw unwritable();
    }
    flush();
  }

  /// @throws TapeException when the disk takes no more
  public void write(TapeRecord tapeRecord) {
    try {
      encoder.write(tapeRecord);
      json.writeRaw('\n');
    } catch (JacksonException e) {
      throw unwritable();
    }
    written++;
    if (++unflushed >= FLUSH_EVERY) {
      flush();
    }
  }

  /// Makes everything written so far readable in the file.
  public void flush() {
    try {
      json.flush();
    } catch (JacksonException e) {
      throw unwritable();
    }
    unflushed = 0;
  }

  /// Records so far, the header not counted.
  public long written() {
    return written;
  }

  @Override
  public void close() {
    try {
      json.close();
    } catch (JacksonException e) {
      throw unwritable();
    }
  }

  private TapeException unwritable() {
    return new TapeException(file, 0, "the recording cannot be written; is the disk full?");
  }
}
