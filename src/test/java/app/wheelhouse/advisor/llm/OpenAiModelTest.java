package app.wheelhouse.advisor.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatFailure.Kind;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.TokenUse;
import java.io.IOException;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The wire of OpenAI's form, as OpenRouter, vLLM, LM Studio and llama.cpp speak it.
class OpenAiModelTest {
  private static final String SSE = "text/event-stream";
  private static final String STREAM =
      """
      : OPENROUTER PROCESSING

      data: {"id":"g","object":"chat.completion.chunk","model":"deep/seek-r1","choices":[{"index":0,"delta":{"role":"assistant","content":"","reasoning":"Well, "},"finish_reason":null}]}

      data: {"id":"g","model":"deep/seek-r1","choices":[{"index":0,"delta":{"content":"","reasoning_content":"up."}}]}

      : OPENROUTER PROCESSING

      data: {"id":"g","model":"deep/seek-r1","choices":[{"index":0,"delta":{"content":"{\\"a\\":\\"é"}}]}

      data: {"id":"g","model":"deep/seek-r1","choices":[{"index":0,"delta":{"content":"😀\\"}"},"finish_reason":"stop"}]}

      data: {"id":"g","model":"deep/seek-r1","choices":[],"usage":{"prompt_tokens":14,"completion_tokens":4}}

      data: [DONE]

      """;

  private final ModelBench bench;

  OpenAiModelTest() throws IOException {
    bench = new ModelBench();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private ChatModel router() {
    return bench.model(BackEnd.OPENROUTER, "deep/seek-r1");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 64, 100_000})
  void readsTheStreamWhereverItIsCutIntoPieces(int bytes) throws ChatFailure {
    bench.says(SSE, STREAM, bytes);
    assertThat(bench.ask(router()))
        .isEqualTo(
            new ChatReply(
                "{\"a\":\"é😀\"}", "Well, up.", "deep/seek-r1", new TokenUse(14, 4, false), false));
    assertThat(bench.pieces).containsExactly("{\"a\":\"é", "😀\"}");
  }

  @Test
  void readsLinesThatEndWithTwoCharacters() throws ChatFailure {
    bench.says(SSE, STREAM.replace("\n", "\r\n"), 3);
    assertThat(bench.ask(router()).text()).isEqualTo("{\"a\":\"é😀\"}");
  }

  @Test
  void asksWithEverythingThatTheFormHas() throws ChatFailure {
    bench.says(SSE, STREAM);
    bench.ask(router());
    RecordedRequest asked = bench.asked();
    JsonNode body = ModelBench.body(asked);
    assertThat(asked.getTarget()).isEqualTo("/chat/completions");
    assertThat(asked.getHeaders().get("Authorization")).isEqualTo("Bearer " + ModelBench.KEY);
    assertThat(asked.getHeaders().get("X-Title")).isEqualTo("Wheelhouse");
    assertThat(body.path("stream").asBoolean()).isTrue();
    assertThat(body.at("/stream_options/include_usage").asBoolean()).isTrue();
    assertThat(body.path("max_tokens").asInt()).isEqualTo(500);
    assertThat(body.path("seed").asInt()).isEqualTo(7);
    assertThat(body.at("/response_format/type").asString()).isEqualTo("json_schema");
    assertThat(body.at("/response_format/json_schema/schema").toString())
        .isEqualTo(ModelBench.SCHEMA);
  }

  @Test
  void compatibleServersAreAskedUnderV1AndWithoutTheHeadersOfOthers() throws ChatFailure {
    bench.says(SSE, STREAM);
    bench.ask(bench.model(BackEnd.OPENAI, "deep/seek-r1"));
    RecordedRequest asked = bench.asked();
    assertThat(asked.getTarget()).isEqualTo("/v1/chat/completions");
    assertThat(asked.getHeaders().get("X-Title")).isNull();
  }

  @Test
  void givesWayStepByStepAndRemembersIt() throws ChatFailure {
    bench.refuses(
        400,
        "{\"error\":{\"message\":\"Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens'"
            + " instead.\"}}");
    bench.refuses(400, "{\"error\":{\"message\":\"'temperature' does not support 0.2\"}}");
    bench.refuses(422, "{\"detail\":\"stream_options: extra fields not permitted\"}");
    bench.refuses(
        400, "{\"error\":{\"message\":\"response_format json_schema is not supported\"}}");
    bench.refuses(400, "{\"error\":{\"message\":\"no grammar here\"}}");
    bench.says(SSE, STREAM);
    bench.says(SSE, STREAM);
    ChatModel model = router();
    bench.ask(model);
    bench.ask(model);
    assertThat(bench.askedBody().has("max_tokens")).isTrue();
    assertThat(bench.askedBody().has("max_completion_tokens")).isTrue();
    assertThat(bench.askedBody().has("temperature")).isFalse();
    assertThat(bench.askedBody().has("stream_options")).isFalse();
    assertThat(bench.askedBody().at("/response_format/type").asString()).isEqualTo("json_object");
    JsonNode last = bench.askedBody();
    assertThat(last.has("response_format")).isFalse();
    assertThat(bench.askedBody()).isEqualTo(last);
  }

  @Test
  void questionThatIsTooLongIsNotPutAgain() {
    bench.refuses(
        400, "{\"error\":{\"message\":\"This model's maximum context length is 8192 tokens\"}}");
    ChatFailure failure = bench.failure(router());
    assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
    assertThat(failure.sentence()).contains("8192");
    assertThat(bench.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void withoutASchemaNothingGivesWay() {
    bench.refuses(400, "{\"error\":{\"message\":\"bad request\"}}");
    ChatRequest free = new ChatRequest("", "hi", "", 9, 0.2, 7, 20_000);
    assertThat(ModelBench.failure(router(), free, bench.watch()).kind()).isEqualTo(Kind.REFUSED);
    assertThat(bench.askedBody().path("messages").size()).isEqualTo(1);
    assertThat(bench.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void serverThatDoesNotStreamIsRead() throws ChatFailure {
    bench.says(
        "application/json; charset=utf-8",
        """
        {"id":"x","model":"seek-r1",
         "choices":[{"index":0,"finish_reason":"length",
           "message":{"role":"assistant","content":"{}","reasoning":"hm"}}],
         "usage":{"prompt_tokens":3,"completion_tokens":2}}
        """);
    assertThat(bench.ask(router()))
        .isEqualTo(new ChatReply("{}", "hm", "seek-r1", new TokenUse(3, 2, false), true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          data: {"error":{"code":502,"message":"Provider returned error"},"choices":[]}    | SERVER
          data: {"error":{"code":429,"message":"slow down"}}                               | RATE_LIMITED
          data: {"error":{"message":"no","type":"insufficient_quota"}}                     | NO_CREDIT
          error: {"code":500,"message":"context shift is disabled"}                        | SERVER
          data: {"object":"error","message":"bad","code":400}                              | REFUSED
          data: {"id":"g","choices":[{"delta":{},"finish_reason":"content_filter"}]}       | REFUSED
          data: {"id":"g","choices":[{"delta":{"content":"a"},"finish_reason":"error"}]}   | CUT
          data: {"id":"g","choices":[{"delta":{"content":"a"},"finish_reason":"stop"}]}    | CUT
          data: {"id":"g","choices":[{"delta":{"con                                        | CUT
          data: {"id":"g","model":"deep/seek-r1-mini","choices":[{"delta":{}}]}            | OTHER_MODEL
          data: {"weather":"fine"}                                                         | NOT_A_REPLY
          {"weather":"fine"}                                                               | NOT_A_REPLY
          <!doctype html><p>hello</p>                                                      | NOT_A_REPLY
          : PROCESSING                                                                     | NOT_A_REPLY
          """)
  void whatIsNoReplyIsSaidSo(String body, Kind kind) {
    bench.says(SSE, body);
    ChatFailure failure = bench.failure(router());
    assertThat(failure.kind()).as(failure.sentence()).isEqualTo(kind);
  }

  @Test
  void errorInsideAnAnswerOfStatus200IsAnError() {
    bench.says("application/json", "{\"error\":{\"code\":401,\"message\":\"No auth\"}}");
    assertThat(bench.failure(router()).kind()).isEqualTo(Kind.KEY_REFUSED);
  }
}
