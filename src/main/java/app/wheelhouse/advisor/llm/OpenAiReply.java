package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.ChatFailure;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;

/// Reads a chat completion: server-sent events up to `[DONE]`, or one object from servers that do
/// not stream.
final class OpenAiReply {
  private static final String DONE = "[DONE]";

  private final Draft draft;
  private final Failures failures;

  OpenAiReply(Draft draft, Failures failures) {
    this.draft = draft;
    this.failures = failures;
  }

  void read(Response response) throws IOException, ChatFailure {
    ReplyLines lines = new ReplyLines(response.body().source(), failures, ReplyLines.LONGEST_REPLY);
    if (Content.isOneObject(response)) {
      whole(lines);
    } else {
      stream(lines);
    }
  }

  private void stream(ReplyLines lines) throws IOException, ChatFailure {
    SseEvents events = new SseEvents(lines);
    boolean any = false;
    for (String data = events.next(); data != null; data = events.next()) {
      any = true;
      if (data.strip().equals(DONE)) {
        draft.finished();
        return;
      }
      take(parsed(data, lines), "delta");
    }
    if (!any) {
      throw lines.seen().isBlank() ? failures.empty() : draft.garbage(lines.seen());
    }
  }

  private JsonNode parsed(String data, ReplyLines lines) throws ChatFailure {
    Optional<JsonNode> node = Json.read(data);
    if (node.isEmpty() && !lines.isWhole()) {
      throw failures.cut();
    }
    return node.orElseThrow(() -> draft.garbage(data));
  }

  private void whole(ReplyLines lines) throws IOException, ChatFailure {
    StringBuilder body = new StringBuilder();
    for (String line = lines.next(); line != null; line = lines.next()) {
      body.append(line).append('\n');
    }
    String text = body.toString();
    if (text.isBlank()) {
      throw failures.empty();
    }
    JsonNode node = Json.read(text).orElseThrow(() -> draft.garbage(text));
    if (!node.has("error") && !node.path("choices").path(0).has("message")) {
      throw draft.garbage(text);
    }
    take(node, "message");
    draft.finished();
  }

  private void take(JsonNode node, String part) throws ChatFailure {
    if (node.hasNonNull("error") || Json.text(node.path("object")).equals("error")) {
      throw draft.failed(node);
    }
    if (!node.has("choices") && !node.has("usage") && !node.has("id")) {
      throw draft.garbage(node.toString());
    }
    draft.served(Json.text(node.path("model")));
    JsonNode usage = node.path("usage");
    draft.tokens(
        Json.number(usage.path("prompt_tokens")), Json.number(usage.path("completion_tokens")));
    JsonNode choice = node.path("choices").path(0);
    JsonNode said = choice.path(part);
    // Two names for the same; a server that sends both means one.
    String aside = Json.text(said.path("reasoning_content"));
    draft.thinking(aside.isEmpty() ? Json.text(said.path("reasoning")) : aside);
    draft.text(Json.text(said.path("content")));
    end(Json.text(choice.path("finish_reason")));
  }

  private void end(String reason) throws ChatFailure {
    switch (reason) {
      case "length" -> draft.truncated();
      case "content_filter" -> throw failures.heldBack();
      case "error" -> throw failures.cut();
      default -> {
        // stop, or a word of the server's own: the end is [DONE].
      }
    }
  }
}
