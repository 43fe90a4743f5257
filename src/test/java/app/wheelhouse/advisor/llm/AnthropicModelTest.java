package app.wheelhouse.advisor.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatFailure.Kind;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.TokenUse;
import java.io.IOException;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The wire of Anthropic.
class AnthropicModelTest {
  private static final String SSE = "text/event-stream; charset=utf-8";
  private static final String START =
      """
      event: message_start
      data: {"type":"message_start","message":{"id":"m","type":"message","role":"assistant","model":"claude-x-20260101","content":[],"usage":{"input_tokens":20,"cache_read_input_tokens":5,"output_tokens":1}}}

      event: ping
      data: {"type":"ping"}

      """;
  private static final String TOOL =
      START
          + """
          event: content_block_start
          data: {"type":"content_block_start","index":0,"content_block":{"type":"tool_use","id":"t","name":"answer","input":{}}}

          event: content_block_delta
          data: {"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":""}}

          event: content_block_delta
          data: {"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":"{\\"a\\": \\"ü"}}

          event: content_block_delta
          data: {"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":"😀\\"}"}}

          event: content_block_stop
          data: {"type":"content_block_stop","index":0}

          event: message_delta
          data: {"type":"message_delta","delta":{"stop_reason":"tool_use","stop_sequence":null},"usage":{"output_tokens":33}}

          event: message_stop
          data: {"type":"message_stop"}

          """;

  private final ModelBench bench;

  AnthropicModelTest() throws IOException {
    bench = new ModelBench();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private ChatModel model() {
    return bench.model(BackEnd.ANTHROPIC, "claude-x");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 64, 100_000})
  void readsTheInputOfTheToolWhereverTheStreamIsCutIntoPieces(int bytes) throws ChatFailure {
    bench.says(SSE, TOOL, bytes);
    assertThat(bench.ask(model()))
        .isEqualTo(
            new ChatReply(
                "{\"a\": \"ü😀\"}", "", "claude-x-20260101", new TokenUse(25, 33, false), false));
    assertThat(bench.pieces).containsExactly("{\"a\": \"ü", "😀\"}");
  }

  @Test
  void readsTextAndKeepsThinkingApart() throws ChatFailure {
    bench.says(
        SSE,
        START
            + """
            data: {"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"Hm."}}

            data: {"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"x"}}

            data: {"type":"content_block_delta","index":1,"delta":{"type":"text_delta","text":"{}"}}

            data: {"type":"something_new","index":1}

            data: {"type":"message_delta","delta":{"stop_reason":"max_tokens"},"usage":{"output_tokens":3}}

            data: {"type":"message_stop"}

            """);
    ChatReply reply = bench.ask(model());
    assertThat(reply.text()).isEqualTo("{}");
    assertThat(reply.thinking()).isEqualTo("Hm.");
    assertThat(reply.truncated()).isTrue();
  }

  @Test
  void asksForAToolThatMustBeUsed() throws ChatFailure {
    bench.says(SSE, TOOL);
    bench.ask(model());
    RecordedRequest asked = bench.asked();
    JsonNode body = ModelBench.body(asked);
    assertThat(asked.getTarget()).isEqualTo("/v1/messages");
    assertThat(asked.getHeaders().get("x-api-key")).isEqualTo(ModelBench.KEY);
    assertThat(asked.getHeaders().get("Authorization")).isNull();
    assertThat(asked.getHeaders().get("anthropic-version")).isEqualTo("2023-06-01");
    assertThat(body.path("system").asString()).isEqualTo("Be brief.");
    assertThat(body.path("messages").size()).isEqualTo(1);
    assertThat(body.path("max_tokens").asInt()).isEqualTo(500);
    assertThat(body.at("/tools/0/input_schema").toString()).isEqualTo(ModelBench.SCHEMA);
    assertThat(body.at("/tool_choice/name").asString()).isEqualTo("answer");
    assertThat(body.has("seed")).isFalse();
  }

  @Test
  void modelThatTakesNoToolIsAskedForTheFormOfItsTextAndThenForNone() throws ChatFailure {
    String error =
        "{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":\"";
    bench.refuses(400, error + "`temperature` is deprecated for this model.\"}}");
    bench.refuses(400, error + "Thinking may not be enabled when tool_choice forces tool use.\"}}");
    bench.refuses(400, error + "output_config.format is not supported\"}}");
    bench.says(SSE, TOOL);
    bench.ask(model());
    assertThat(bench.askedBody().has("temperature")).isTrue();
    assertThat(bench.askedBody().has("temperature")).isFalse();
    JsonNode third = bench.askedBody();
    assertThat(third.has("tools")).isFalse();
    assertThat(third.at("/output_config/format/schema").toString()).isEqualTo(ModelBench.SCHEMA);
    JsonNode last = bench.askedBody();
    assertThat(last.has("tools") || last.has("output_config")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}      | SERVER
          {"type":"error","error":{"type":"rate_limit_error","message":"slow"}}            | RATE_LIMITED
          {"type":"error","error":{"type":"authentication_error","message":"no"}}          | KEY_REFUSED
          {"type":"error","error":{"type":"billing_error","message":"no"}}                 | NO_CREDIT
          {"type":"error","error":{"type":"not_found_error","message":"model: claude-x"}}  | NO_MODEL
          {"type":"message_delta","delta":{"stop_reason":"refusal"}}                       | REFUSED
          {"type":"message_start","message":{"model":"claude-y"}}                          | OTHER_MODEL
          {"weather":"fine"}                                                               | NOT_A_REPLY
          {"type":"ping"}                                                                  | CUT
          {"type":"content_block_de                                                        | CUT
          """)
  void whatIsNoReplyIsSaidSo(String data, Kind kind) {
    bench.says(SSE, "data: " + data);
    ChatFailure failure = bench.failure(model());
    assertThat(failure.kind()).as(failure.sentence()).isEqualTo(kind);
  }

  @Test
  void errorWithoutEventsIsRead() {
    bench.says(
        "application/json",
        "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}");
    assertThat(bench.failure(model()).kind()).isEqualTo(Kind.SERVER);
  }

  @Test
  void overloadAfterTheFirstWordsCountsAsCut() {
    bench.says(
        SSE,
        TOOL.substring(0, TOOL.indexOf("event: content_block_stop"))
            + "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\","
            + "\"message\":\"Overloaded\"}}\n\n");
    assertThat(bench.failure(model()).kind()).isEqualTo(Kind.CUT);
  }
}
