package app.wheelhouse.tape;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;

/// Reads our own recording record by record; also one still being written, or cut off by a kill.
public final class RecordingReader implements AutoCloseable {
  /// The limit of a line, bytes; room for a command with a long text.
  static final int LONGEST = 1 << 24;

  private final JsonFactory factory = new JsonFactory();
  private final RecordDecoder decoder = new RecordDecoder();
  private final ByteLines lines;
  private final BadRowLog log;
  private final Map<String, String> about;
  private long records;
  private boolean cutOff;
  private boolean ended;

  private RecordingReader(ByteLines lines, BadRowLog log) throws RowProblem {
    this.lines = lines;
    this.log = log;
    this.about = header();
  }

  /// Opens a recording.
  ///
  /// @throws TapeException when the file is no recording, or one of a newer version
  public static RecordingReader open(Path path, BadRowPolicy policy) {
    BadRowLog log = new BadRowLog(path.toString(), policy);
    try {
      return open(path, log);
    } catch (RowProblem e) {
      throw new TapeException(log.file(), 1, e.reason());
    }
  }

  /// @throws RowProblem when line 1 is no header of a recording
  static RecordingReader open(Path path, BadRowLog log) throws RowProblem {
    ByteLines lines = TapeInput.open(path, LONGEST);
    try {
      return new RecordingReader(lines, log);
    } catch (RowProblem | RuntimeException e) {
      lines.close();
      throw e;
    }
  }

  private Map<String, String> header() throws RowProblem {
    if (!lines.next()) {
      String trouble = lines.trouble();
      throw new RowProblem(trouble == null ? "the file is empty" : trouble);
    }
    RecordFields fields = RecordFields.parse(factory, lines.bytes(), lines.start(), lines.end());
    Map<String, String> texts = fields.texts();
    if (!RecordingWriter.MAGIC.equals(texts.remove("wheelhouse"))) {
      throw new RowProblem("the file is not a recording of this program");
    }
    long version = fields.whole("version");
    if (version != RecordingWriter.VERSION) {
      throw new RowProblem(
          "the recording has version "
              + version
              + ", this program reads version "
              + RecordingWriter.VERSION);
    }
    return texts;
  }

  /// The facts about the session from the header.
  public Map<String, String> about() {
    return Collections.unmodifiableMap(about);
  }

  /// The next record; null at the end.
  ///
  /// @throws TapeException on a bad record when the policy is STOP
  public @Nullable TapeRecord next() {
    while (!ended && lines.next()) {
      if (lines.isBlank()) {
        continue;
      }
      if (lines.isTooLong()) {
        log.add(lines.line(), "the line is longer than " + LONGEST + " bytes");
        continue;
      }
      try {
        TapeRecord read =
            decoder.decode(RecordFields.parse(factory, lines.bytes(), lines.start(), lines.end()));
        records++;
        return read;
      } catch (RowProblem e) {
        if (lines.isUnfinished()) {
          cutOff = true;
          ended = true;
        } else {
          log.add(lines.line(), e.reason());
        }
      }
    }
    end();
    return null;
  }

  private void end() {
    String trouble = lines.trouble();
    if (!ended && lines.isCutShort()) {
      cutOff = true;
    } else if (!ended && trouble != null) {
      ended = true;
      log.add(lines.line() + 1, trouble);
    }
    ended = true;
  }

  /// After the end: true when the recording was cut off, as by a kill; what came before was read.
  public boolean isCutOff() {
    return cutOff;
  }

  /// Good records so far.
  public long records() {
    return records;
  }

  /// Bad lines so far.
  public long badRecords() {
    return log.count();
  }

  @Override
  public void close() {
    lines.close();
  }
}
