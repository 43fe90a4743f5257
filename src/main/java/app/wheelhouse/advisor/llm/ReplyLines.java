package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.ChatFailure;
import java.io.IOException;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// The lines of a reply as they come. Bytes become text a whole line at a time, so that it does not
/// matter where the network cuts them.
final class ReplyLines {
  static final long LONGEST_LINE = 1 << 20;
  static final long LONGEST_REPLY = 4 << 20;
  private static final int KEPT = 4_096;

  private final BufferedSource source;
  private final Failures failures;
  private final long most;
  private long read;
  private final StringBuilder seen = new StringBuilder();
  private boolean isWhole = true;

  /// @param most bytes in all
  ReplyLines(BufferedSource source, Failures failures, long most) {
    this.source = source;
    this.failures = failures;
    this.most = most;
  }

  /// The next line without its end; null after the last.
  @Nullable String next() throws IOException, ChatFailure {
    long end = source.indexOf((byte) '\n', 0, LONGEST_LINE);
    if (end < 0 && source.request(LONGEST_LINE)) {
      throw failures.tooLarge("1 MB in one line");
    }
    long length = end < 0 ? source.getBuffer().size() : end;
    read += length + 1;
    if (read > most) {
      throw failures.tooLarge("4 MB");
    }
    if (end < 0 && length == 0) {
      return null;
    }
    String line = source.readUtf8(length);
    if (end < 0) {
      isWhole = false;
    } else {
      source.skip(1);
    }
    if (seen.length() < KEPT) {
      seen.append(line, 0, Math.min(line.length(), KEPT)).append('\n');
    }
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  /// The beginning of what came, for a message about it.
  String seen() {
    return seen.toString();
  }

  /// False once a line came that had no end: the reply was cut, or its last line has none.
  boolean isWhole() {
    return isWhole;
  }
}
