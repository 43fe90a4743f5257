package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.ChatWatch;
import app.wheelhouse.ai.chat.ModelName;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A model of Ollama: `/api/chat`, one JSON object a line.
final class OllamaModel implements ChatModel {
  private static final int LEAST_CONTEXT = 4_096;
  private static final int MOST_CONTEXT = 131_072;

  private final ModelName name;
  private final Wire wire;
  private final Failures failures;
  private final Negotiation negotiation;

  OllamaModel(ModelName name, Wire wire) {
    this.name = name;
    this.wire = wire;
    this.failures = new Failures(wire.endpoint(), name.model());
    this.negotiation = new Negotiation(wire.clock());
  }

  @Override
  public ModelName name() {
    return name;
  }

  @Override
  public ChatReply ask(ChatRequest request, ChatWatch watch) throws ChatFailure {
    return negotiation.ask(
        request,
        (concessions, limits) -> {
          Request post = wire.endpoint().post("/api/chat", body(request, concessions));
          Draft draft = new Draft(failures, watch, wire.endpoint().keyOf(post));
          wire.exchange(
              post, failures, limits, watch.cancellation(), response -> read(response, draft));
          return draft.reply(request);
        });
  }

  private byte[] body(ChatRequest request, Concessions concessions) {
    ObjectNode body = Json.object().put("model", name.model()).put("stream", true);
    Messages.put(body, request.system(), request.user());
    if (!request.schema().isEmpty()) {
      switch (concessions.shape()) {
        case SCHEMA -> body.set("format", Json.schema(request.schema()));
        case JSON -> body.put("format", "json");
        case FREE -> {}
      }
    }
    ObjectNode options = body.putObject("options");
    options.put("num_predict", request.maxOutputTokens());
    options.put("num_ctx", context(request));
    if (concessions.temperature()) {
      options.put("temperature", request.temperature());
    }
    if (concessions.seed()) {
      options.put("seed", Messages.seed(request));
    }
    return Json.bytes(body);
  }

  /// Ollama cuts a prompt that does not fit its window silently, at the beginning, where the rules
  /// stand. So the window is made to fit; in powers of two, since each change loads the model anew.
  private static int context(ChatRequest request) {
    long needed = (request.system().length() + request.user().length()) / 3L;
    needed += request.maxOutputTokens() + 256;
    int window = LEAST_CONTEXT;
    while (window < needed && window < MOST_CONTEXT) {
      window *= 2;
    }
    return window;
  }

  private void read(Response response, Draft draft) throws IOException, ChatFailure {
    ReplyLines lines = new ReplyLines(response.body().source(), failures, ReplyLines.LONGEST_REPLY);
    boolean any = false;
    for (String line = lines.next(); line != null && !draft.isFinished(); line = lines.next()) {
      if (!line.isBlank()) {
        any = true;
        take(line, lines.isWhole(), draft);
      }
    }
    if (!any) {
      throw failures.empty();
    }
  }

  private void take(String line, boolean whole, Draft draft) throws ChatFailure {
    Optional<JsonNode> parsed = Json.read(line);
    if (parsed.isEmpty() && !whole && line.startsWith("{")) {
      throw failures.cut();
    }
    JsonNode node = parsed.orElseThrow(() -> draft.garbage(line));
    if (node.has("error")) {
      throw draft.failed(node);
    }
    JsonNode message = node.path("message");
    if (!message.isObject() && !node.has("done")) {
      throw draft.garbage(line);
    }
    draft.served(Json.text(node.path("model")));
    draft.thinking(Json.text(message.path("thinking")));
    draft.text(Json.text(message.path("content")));
    if (node.path("done").asBoolean(false)) {
      draft.tokens(
          Json.number(node.path("prompt_eval_count")), Json.number(node.path("eval_count")));
      if (Json.text(node.path("done_reason")).equals("length")) {
        draft.truncated();
      }
      draft.finished();
    }
  }
}
