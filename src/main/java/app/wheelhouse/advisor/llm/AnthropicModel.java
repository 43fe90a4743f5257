package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.ChatWatch;
import app.wheelhouse.ai.chat.ModelName;
import okhttp3.Request;
import tools.jackson.databind.node.ObjectNode;

/// A model of Anthropic: `/v1/messages`.
///
/// The form of the answer is asked for by a tool that it must use, which each of its models with
/// tools takes; where that is refused, by the schema of the text; else by the words of the prompt.
/// A beginning of the answer is never put into its mouth: newer models refuse that.
final class AnthropicModel implements ChatModel {
  private static final String TOOL = "answer";

  private final ModelName name;
  private final Wire wire;
  private final Failures failures;
  private final Negotiation negotiation;

  AnthropicModel(ModelName name, Wire wire) {
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
          Request post = wire.endpoint().post("/v1/messages", body(request, concessions));
          Draft draft = new Draft(failures, watch, wire.endpoint().keyOf(post));
          AnthropicReply reading = new AnthropicReply(draft, failures);
          wire.exchange(post, failures, limits, watch.cancellation(), reading::read);
          return draft.reply(request);
        });
  }

  private byte[] body(ChatRequest request, Concessions concessions) {
    ObjectNode body = Json.object().put("model", name.model()).put("stream", true);
    body.put("max_tokens", request.maxOutputTokens());
    if (concessions.temperature()) {
      // Its scale ends at 1.
      body.put("temperature", Math.min(1, request.temperature()));
    }
    if (!request.system().isEmpty()) {
      body.put("system", request.system());
    }
    Messages.put(body, "", request.user());
    if (!request.schema().isEmpty()) {
      switch (concessions.shape()) {
        case SCHEMA -> {
          ObjectNode tool = body.putArray("tools").addObject().put("name", TOOL);
          tool.put("description", "Takes the answer; used exactly once.");
          tool.set("input_schema", Json.schema(request.schema()));
          body.putObject("tool_choice")
              .put("type", "tool")
              .put("name", TOOL)
              .put("disable_parallel_tool_use", true);
        }
        case JSON ->
            body.putObject("output_config")
                .putObject("format")
                .put("type", "json_schema")
                .set("schema", Json.schema(request.schema()));
        case FREE -> {}
      }
    }
    return Json.bytes(body);
  }
}
