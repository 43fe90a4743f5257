package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.ChatWatch;
import app.wheelhouse.ai.chat.ModelName;
import okhttp3.Request;
import tools.jackson.databind.node.ObjectNode;

/// A model of a server that speaks OpenAI's chat completions: OpenRouter, LM Studio, vLLM,
/// llama.cpp.
final class OpenAiModel implements ChatModel {
  private final ModelName name;
  private final Wire wire;
  private final Failures failures;
  private final Negotiation negotiation;

  OpenAiModel(ModelName name, Wire wire) {
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
          Request post = wire.endpoint().post("/chat/completions", body(request, concessions));
          Draft draft = new Draft(failures, watch, wire.endpoint().keyOf(post));
          OpenAiReply reading = new OpenAiReply(draft, failures);
          wire.exchange(post, failures, limits, watch.cancellation(), reading::read);
          return draft.reply(request);
        });
  }

  private byte[] body(ChatRequest request, Concessions concessions) {
    ObjectNode body = Json.object().put("model", name.model()).put("stream", true);
    Messages.put(body, request.system(), request.user());
    body.put(
        concessions.newLimit() ? "max_completion_tokens" : "max_tokens", request.maxOutputTokens());
    if (concessions.usage()) {
      body.putObject("stream_options").put("include_usage", true);
    }
    if (concessions.temperature()) {
      body.put("temperature", request.temperature());
    }
    if (concessions.seed()) {
      body.put("seed", Messages.seed(request));
    }
    if (!request.schema().isEmpty()) {
      switch (concessions.shape()) {
        case SCHEMA -> {
          ObjectNode format = body.putObject("response_format").put("type", "json_schema");
          ObjectNode schema = format.putObject("json_schema").put("name", "answer");
          schema.put("strict", true).set("schema", Json.schema(request.schema()));
        }
        case JSON -> body.putObject("response_format").put("type", "json_object");
        case FREE -> {}
      }
    }
    return Json.bytes(body);
  }
}
