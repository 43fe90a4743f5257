package app.wheelhouse.advisor.llm;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.wheelhouse.ai.chat.Cancellation;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.ChatWatch;
import app.wheelhouse.ai.chat.ModelName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okio.Buffer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server that answers what a test puts into its queue, and models that ask it.
final class ModelBench implements AutoCloseable {
  static final String KEY = "sk-test-0123456789abcdefghijklmn";
  static final String SCHEMA = "{\"type\":\"object\",\"properties\":{\"b\":{},\"a\":{}}}";
  static final ChatRequest REQUEST =
      new ChatRequest("Be brief.", "What now?", SCHEMA, 500, 0.2, 7, 20_000);
  static final OkHttpClient CLIENT = new OkHttpClient();
  private static final long NOW = 1_764_000_000_000L;

  final MockWebServer server = new MockWebServer();
  final List<String> pieces = new ArrayList<>();

  ModelBench() throws IOException {
    server.start();
  }

  ChatModel model(BackEnd backEnd, String model) {
    return model(backEnd, model, "http://127.0.0.1:" + server.getPort());
  }

  static ChatModel model(BackEnd backEnd, String model, String url) {
    Wire wire = wire(backEnd, url);
    ModelName name = new ModelName(backEnd.id(), model);
    return switch (backEnd) {
      case OLLAMA -> new OllamaModel(name, wire);
      case OPENROUTER, OPENAI -> new OpenAiModel(name, wire);
      case ANTHROPIC -> new AnthropicModel(name, wire);
    };
  }

  Wire wire(BackEnd backEnd) {
    return wire(backEnd, "http://127.0.0.1:" + server.getPort());
  }

  static Wire wire(BackEnd backEnd, String url) {
    return new Wire(CLIENT, Endpoint.of(backEnd, url, KEY::toCharArray), () -> NOW);
  }

  ChatWatch watch() {
    return new ChatWatch(pieces::add, new Cancellation());
  }

  ChatReply ask(ChatModel model) throws ChatFailure {
    return model.ask(REQUEST, watch());
  }

  ChatFailure failure(ChatModel model) {
    return failure(model, REQUEST, watch());
  }

  static ChatFailure failure(ChatModel model, ChatRequest request, ChatWatch watch) {
    ChatFailure failure = catchThrowableOfType(ChatFailure.class, () -> model.ask(request, watch));
    if (failure == null) {
      throw new AssertionError("It answered");
    }
    return failure;
  }

  /// An answer in pieces of so many bytes, so that they end inside characters and inside lines.
  ModelBench says(String type, String body, int bytes) {
    server.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", type)
            .chunkedBody(new Buffer().writeUtf8(body), bytes)
            .build());
    return this;
  }

  ModelBench says(String type, String body) {
    return says(type, body, 4_096);
  }

  ModelBench refuses(int status, String body, String... headers) {
    MockResponse.Builder response =
        new MockResponse.Builder()
            .code(status)
            .setHeader("Content-Type", body.startsWith("<") ? "text/html" : "application/json")
            .body(body);
    for (int i = 0; i < headers.length; i += 2) {
      response.setHeader(headers[i], headers[i + 1]);
    }
    server.enqueue(response.build());
    return this;
  }

  RecordedRequest asked() {
    try {
      RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
      if (request == null) {
        throw new AssertionError("Nothing was asked");
      }
      return request;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  JsonNode askedBody() {
    return body(asked());
  }

  static JsonNode body(RecordedRequest request) {
    return JsonMapper.shared().readTree(request.getBody().utf8());
  }

  @Override
  public void close() {
    server.close();
  }
}
