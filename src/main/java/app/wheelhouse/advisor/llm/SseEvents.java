package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.ChatFailure;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The events of a `text/event-stream`. Comments, which keep a connection awake, are left out.
final class SseEvents {
  private final ReplyLines lines;

  SseEvents(ReplyLines lines) {
    this.lines = lines;
  }

  /// The data of the next event that has some; null after the last. An event that the end of the
  /// stream left without its blank line counts: whether it is whole shows in its data.
  @Nullable String next() throws IOException, ChatFailure {
    StringBuilder data = new StringBuilder();
    boolean has = false;
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (line.isEmpty()) {
        if (has) {
          return data.toString();
        }
      } else if (field(line).equals("data") || field(line).equals("error")) {
        // llama.cpp tells of a failure in a field called error.
        String value = value(line);
        data.append(has ? "\n" : "")
            .append(field(line).equals("error") ? "{\"error\":" + value + "}" : value);
        has = true;
      }
    }
    return has ? data.toString() : null;
  }

  private static String field(String line) {
    int colon = line.indexOf(':');
    return colon < 0 ? line : line.substring(0, colon);
  }

  private static String value(String line) {
    int colon = line.indexOf(':');
    String value = colon < 0 ? "" : line.substring(colon + 1);
    return value.startsWith(" ") ? value.substring(1) : value;
  }
}
