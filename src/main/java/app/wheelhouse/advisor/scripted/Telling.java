package app.wheelhouse.advisor.scripted;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/// Gives one answer, well or with a fault.
///
/// @param dialect in which it was asked
record Telling(Dialect dialect, Question question, HttpReply reply) {
  private static final int HUGE = 10 << 20;
  private static final String OTHER = "someone-else-7b";
  private static final String PAGE =
      "<!doctype html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>";

  /// @return whether the connection goes on
  boolean tell(ModelFault fault, Supplier<Script> script) throws IOException {
    switch (fault) {
      case NONE, SLOW_FIRST_BYTE -> well(script.get(), question.model());
      case OTHER_MODEL -> well(script.get(), OTHER);
      case CUT_STREAM -> {
        List<String> pieces = dialect.stream(question, script.get(), question.model());
        reply.begin(dialect.streamType());
        for (String piece : pieces.subList(0, pieces.size() / 2)) {
          reply.piece(piece);
        }
        return false;
      }
      case HUGE -> {
        reply.begin(dialect.streamType());
        String block = "x".repeat(64 << 10);
        for (int sent = 0; sent < HUGE; sent += block.length()) {
          reply.piece(block);
        }
        reply.end();
      }
      case KEY_REFUSED -> error(401, "authentication_error", "invalid api key", "");
      case NO_CREDIT -> error(402, "billing_error", "insufficient credits", "");
      case NO_MODEL ->
          error(404, "not_found_error", "model \"" + question.model() + "\" not found", "");
      case RATE_LIMITED ->
          error(429, "rate_limit_error", "too many requests", "Retry-After: 2\r\n");
      case SERVER_500 -> error(500, "api_error", "something went wrong inside", "");
      case HTML -> reply.whole(200, "text/html; charset=utf-8", "", PAGE);
      case EMPTY -> reply.whole(200, dialect.streamType(), "", "");
      case GARBAGE_JSON ->
          reply.whole(200, dialect.streamType(), "", "{\"weather\":\"fine\",\"hours\":[1,2,\n");
    }
    return true;
  }

  private void well(Script script, String model) throws IOException {
    if (!question.stream()) {
      reply.json(dialect.whole(question, script, model));
      return;
    }
    reply.begin(dialect.streamType());
    for (String piece : dialect.stream(question, script, model)) {
      reply.piece(piece);
    }
    reply.end();
  }

  private void error(int status, String type, String message, String headers) throws IOException {
    reply.whole(status, "application/json", headers, dialect.error(type, message));
  }
}
