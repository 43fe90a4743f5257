package app.wheelhouse.advisor.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatFailure.Kind;
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

/// The wire of Ollama.
class OllamaModelTest {
  private static final String LINES =
      """
      {"model":"qwen3:8b","created_at":"t","message":{"role":"assistant","content":"","thinking":"Hm… "},"done":false}
      {"model":"qwen3:8b","created_at":"t","message":{"role":"assistant","content":"{\\"reasoning\\":\\"Ω 日本 "},"done":false}
      {"model":"qwen3:8b","created_at":"t","message":{"role":"assistant","content":"😀\\"}"},"done":false}
      {"model":"qwen3:8b","created_at":"t","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop","prompt_eval_count":26,"eval_count":9}
      """;
  private static final String ANSWER = "{\"reasoning\":\"Ω 日本 😀\"}";

  private final ModelBench bench;

  OllamaModelTest() throws IOException {
    bench = new ModelBench();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private ModelBench ollama(String lines) {
    return bench.says("application/x-ndjson", lines);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100, 100_000})
  void readsTheStreamWhereverItIsCutIntoPieces(int bytes) throws ChatFailure {
    bench.says("application/x-ndjson", LINES, bytes);
    ChatReply reply = bench.ask(bench.model(BackEnd.OLLAMA, "qwen3:8b"));
    assertThat(reply)
        .isEqualTo(new ChatReply(ANSWER, "Hm… ", "qwen3:8b", new TokenUse(26, 9, false), false));
    assertThat(bench.pieces).containsExactly("{\"reasoning\":\"Ω 日本 ", "😀\"}");
  }

  @Test
  void asksWithTheSchemaAndAWindowThatFitsThePrompt() throws ChatFailure {
    ollama(LINES);
    ChatRequest big =
        new ChatRequest("s", "x".repeat(60_000), ModelBench.SCHEMA, 1_000, 0.2, -1, 20_000);
    bench.model(BackEnd.OLLAMA, "qwen3:8b").ask(big, bench.watch());
    RecordedRequest asked = bench.asked();
    JsonNode body = ModelBench.body(asked);
    assertThat(asked.getTarget()).isEqualTo("/api/chat");
    assertThat(asked.getHeaders().get("Authorization")).isEqualTo("Bearer " + ModelBench.KEY);
    assertThat(body.path("stream").asBoolean()).isTrue();
    assertThat(body.path("format").toString()).isEqualTo(ModelBench.SCHEMA);
    assertThat(body.at("/messages/0/role").asString()).isEqualTo("system");
    assertThat(body.at("/messages/1/content").asString()).hasSize(60_000);
    assertThat(body.at("/options/num_ctx").asInt()).isEqualTo(32_768);
    assertThat(body.at("/options/num_predict").asInt()).isEqualTo(1_000);
    assertThat(body.at("/options/seed").asInt()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void anOlderServerGetsTheOlderFormAndItIsRemembered() throws ChatFailure {
    bench.refuses(400, "{\"error\":\"json: cannot unmarshal object into field format\"}");
    ollama(LINES);
    ollama(LINES);
    var model = bench.model(BackEnd.OLLAMA, "qwen3:8b");
    assertThat(bench.ask(model).text()).isEqualTo(ANSWER);
    bench.ask(model);
    assertThat(bench.askedBody().path("format").isObject()).isTrue();
    assertThat(bench.askedBody().path("format").asString()).isEqualTo("json");
    assertThat(bench.askedBody().path("format").asString()).isEqualTo("json");
  }

  @Test
  void theTokenLimitShows() throws ChatFailure {
    ollama(LINES.replace("\"stop\"", "\"length\""));
    assertThat(bench.ask(bench.model(BackEnd.OLLAMA, "qwen3:8b")).truncated()).isTrue();
  }

  @Test
  void tokensThatAreNotToldAreEstimated() throws ChatFailure {
    ollama(LINES.replace(",\"prompt_eval_count\":26,\"eval_count\":9", ""));
    TokenUse tokens = bench.ask(bench.model(BackEnd.OLLAMA, "qwen3:8b")).tokens();
    assertThat(tokens.estimated()).isTrue();
    assertThat(tokens.prompt()).isPositive();
    assertThat(tokens.completion()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"error":"llama runner process has terminated"}         | SERVER
          {"error":"model 'qwen3:8b' not found"}                   | SERVER
          {"weather":"fine"}                                       | NOT_A_REPLY
          [1,2]                                                    | NOT_A_REPLY
          <html><body>Sign in</body></html>                        | NOT_A_REPLY
          {"model":"qwen3:8b","message":{"content":"a"}}           | CUT
          {"model":"qwen3:8b","message":{"cont                     | CUT
          {"model":"qwen3:4b","message":{"content":"a"},"done":true} | OTHER_MODEL
          """)
  void whatIsNoReplyIsSaidSo(String body, Kind kind) {
    ollama(body);
    ChatFailure failure = bench.failure(bench.model(BackEnd.OLLAMA, "qwen3:8b"));
    assertThat(failure.kind()).as(failure.sentence()).isEqualTo(kind);
  }

  @Test
  void anErrorAfterTheFirstWordsCountsAsCutSoThatNothingIsShownTwice() {
    ollama(
        LINES.lines().limit(2).reduce("", (a, b) -> a + b + "\n")
            + "{\"error\":\"out of memory\"}\n");
    ChatFailure failure = bench.failure(bench.model(BackEnd.OLLAMA, "qwen3:8b"));
    assertThat(failure.kind()).isEqualTo(Kind.CUT);
    assertThat(failure.sentence()).contains("out of memory");
  }

  @Test
  void wholeReplyOfNoStreamIsRead() throws ChatFailure {
    bench.says(
        "application/json",
        "{\"model\":\"qwen3:8b\",\"message\":{\"content\":\"hi\"},\"done\":true}");
    assertThat(bench.ask(bench.model(BackEnd.OLLAMA, "qwen3:8b")).text()).isEqualTo("hi");
  }
}
