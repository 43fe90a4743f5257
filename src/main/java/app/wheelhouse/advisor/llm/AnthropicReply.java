package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.ChatFailure;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;

/// Reads the events of a message up to `message_stop`. What a forced tool takes is text of the
/// answer like any other, in the order it came. Kinds of events and blocks that are new are left
/// out.
final class AnthropicReply {
  private final Draft draft;
  private final Failures failures;
  private long prompt;

  AnthropicReply(Draft draft, Failures failures) {
    this.draft = draft;
    this.failures = failures;
  }

  void read(Response response) throws IOException, ChatFailure {
    ReplyLines lines = new ReplyLines(response.body().source(), failures, ReplyLines.LONGEST_REPLY);
    SseEvents events = new SseEvents(lines);
    boolean any = false;
    for (String data = events.next(); data != null && !draft.isFinished(); data = events.next()) {
      any = true;
      Optional<JsonNode> node = Json.read(data);
      if (node.isEmpty() && !lines.isWhole()) {
        throw failures.cut();
      }
      String said = data;
      take(node.orElseThrow(() -> draft.garbage(said)), said);
      if (draft.isFinished()) {
        return;
      }
    }
    if (!any) {
      nothing(lines.seen());
    }
  }

  /// A body without events is empty, or one object that says what is wrong.
  private void nothing(String seen) throws ChatFailure {
    if (seen.isBlank()) {
      throw failures.empty();
    }
    Optional<JsonNode> node = Json.read(seen);
    throw node.isPresent() && node.get().has("error")
        ? draft.failed(node.get())
        : draft.garbage(seen);
  }

  private void take(JsonNode event, String data) throws ChatFailure {
    switch (Json.text(event.path("type"))) {
      case "message_start" -> {
        JsonNode message = event.path("message");
        draft.served(Json.text(message.path("model")));
        use(message.path("usage"));
      }
      case "content_block_delta" -> delta(event.path("delta"));
      case "message_delta" -> {
        use(event.path("usage"));
        end(Json.text(event.path("delta").path("stop_reason")));
      }
      case "message_stop" -> draft.finished();
      case "error" -> throw draft.failed(event);
      case "" -> throw draft.garbage(data);
      default -> {
        // ping, content_block_start and _stop, and whatever comes in future.
      }
    }
  }

  private void delta(JsonNode delta) {
    switch (Json.text(delta.path("type"))) {
      case "text_delta" -> draft.text(Json.text(delta.path("text")));
      case "input_json_delta" -> draft.text(Json.text(delta.path("partial_json")));
      case "thinking_delta" -> draft.thinking(Json.text(delta.path("thinking")));
      default -> {
        // signature_delta, citations_delta: nothing of it is read.
      }
    }
  }

  private void use(JsonNode usage) {
    long asked =
        Json.number(usage.path("input_tokens"))
            + Json.number(usage.path("cache_creation_input_tokens"))
            + Json.number(usage.path("cache_read_input_tokens"));
    prompt = Math.max(prompt, asked);
    draft.tokens(prompt, Json.number(usage.path("output_tokens")));
  }

  private void end(String reason) throws ChatFailure {
    switch (reason) {
      case "max_tokens", "model_context_window_exceeded" -> draft.truncated();
      case "refusal" -> throw failures.heldBack();
      default -> {
        // end_turn, tool_use, stop_sequence.
      }
    }
  }
}
