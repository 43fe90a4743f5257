package app.wheelhouse.advisor.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.wheelhouse.ai.chat.Cancellation;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatFailure.Kind;
import app.wheelhouse.ai.chat.ModelCatalogue;
import app.wheelhouse.ai.chat.ModelCatalogue.PullProgress;
import app.wheelhouse.ai.chat.ModelInfo;
import app.wheelhouse.ai.chat.ModelName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What back ends offer, and what a first look says about it.
class CataloguesTest {
  private static final String JSON = "application/json";

  private final ModelBench bench;

  CataloguesTest() throws IOException {
    bench = new ModelBench();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static ModelInfo info(String backEnd, String id, long bytes, long context, String note) {
    return new ModelInfo(new ModelName(backEnd, id), bytes, context, note);
  }

  private ModelCatalogue ollama() {
    return new OllamaCatalogue(bench.wire(BackEnd.OLLAMA));
  }

  private void hasTwo() {
    bench.says(
        JSON,
        """
        {"models":[
          {"name":"qwen3:8b","size":5225388164,"details":{"parameter_size":"8.2B","quantization_level":"Q4_K_M"}},
          {"name":"gemma3:1b","size":815319791,"details":{}},
          {"size":3}]}
        """);
    bench.says(
        JSON,
        "{\"model_info\":{\"general.architecture\":\"qwen3\",\"qwen3.context_length\":40960}}");
    bench.refuses(500, "{\"error\":\"no\"}");
  }

  @Test
  void ollamaListsWhatItHasByName() throws ChatFailure {
    hasTwo();
    assertThat(ollama().models())
        .containsExactly(
            info("ollama", "gemma3:1b", 815_319_791L, 0, ""),
            info("ollama", "qwen3:8b", 5_225_388_164L, 40_960, "8.2B, Q4_K_M"));
    assertThat(bench.asked().getTarget()).isEqualTo("/api/tags");
    assertThat(bench.askedBody().path("model").asString()).isEqualTo("qwen3:8b");
  }

  @Test
  void serversOfOpenAisFormTellContextAndPriceInTheirWays() throws ChatFailure {
    bench.says(
        JSON,
        """
        {"data":[
          {"id":"z/vllm","max_model_len":8192},
          {"id":"a/router","context_length":163840,"pricing":{"prompt":"0.00000055","completion":"0.00000219"}},
          {"id":"b/llama","meta":{"n_ctx_train":4096},"pricing":{"prompt":"-1","completion":"free"}}]}
        """);
    assertThat(new OpenAiCatalogue(bench.wire(BackEnd.OPENROUTER)).models())
        .containsExactly(
            info("openrouter", "a/router", 0, 163_840, "0.55 in, 2.19 out, USD per million tokens"),
            info("openrouter", "b/llama", 0, 4_096, ""),
            info("openrouter", "z/vllm", 0, 8_192, ""));
    assertThat(bench.asked().getTarget()).isEqualTo("/models");
  }

  @Test
  void anthropicListsWhatTheKeyMayAsk() throws ChatFailure {
    bench.says(
        JSON,
        "{\"data\":[{\"type\":\"model\",\"id\":\"claude-x\",\"display_name\":\"Claude"
            + " X\"}],\"has_more\":false}");
    assertThat(new AnthropicCatalogue(bench.wire(BackEnd.ANTHROPIC)).models())
        .containsExactly(info("anthropic", "claude-x", 0, 0, "Claude X"));
    assertThat(bench.asked().getHeaders().get("x-api-key")).isEqualTo(ModelBench.KEY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <html>hello</html>      | NOT_A_REPLY
          {"weather":"fine"}      | NOT_A_REPLY
          {"data":                | NOT_A_REPLY
          {"error":"no such key"} | SERVER
          """)
  void whatIsNoListIsSaidSo(String body, Kind kind) {
    bench.says(JSON, body);
    ModelCatalogue catalogue = new OpenAiCatalogue(bench.wire(BackEnd.OPENAI));
    assertThat(catchThrowableOfType(ChatFailure.class, catalogue::models).kind()).isEqualTo(kind);
  }

  @Test
  void fetchTellsHowFarItIs() throws ChatFailure {
    bench.says(
        "application/x-ndjson",
        """
        {"status":"pulling manifest"}
        {"status":"pulling 0f8a","digest":"sha256:0f8a","total":500,"completed":120}
        {"status":"success"}
        """,
        7);
    List<PullProgress> progress = new ArrayList<>();
    ollama().pull("qwen3:8b", progress::add, new Cancellation());
    assertThat(progress)
        .containsExactly(
            new PullProgress("pulling manifest", 0, 0),
            new PullProgress("pulling 0f8a", 120, 500),
            new PullProgress("success", 0, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"error":"pull model manifest: file does not exist"} | REFUSED
          {"status":"pulling manifest"}                        | CUT
          {"status":"pull                                      | CUT
          """)
  void fetchThatDoesNotEndWellIsSaidSo(String body, Kind kind) {
    bench.says("application/x-ndjson", body);
    ChatFailure failure =
        catchThrowableOfType(
            ChatFailure.class, () -> ollama().pull("qwen9", _ -> {}, new Cancellation()));
    assertThat(failure.kind()).isEqualTo(kind);
  }

  @Test
  void onlyOllamaFetches() {
    assertThat(
            catchThrowableOfType(
                ChatFailure.class,
                () ->
                    new OpenAiCatalogue(bench.wire(BackEnd.OPENAI))
                        .pull("m", _ -> {}, new Cancellation())))
        .hasMessageContaining("only by Ollama");
  }

  @Test
  void firstLookSaysWhichModelsFit() {
    hasTwo();
    FirstLook look = FirstLook.at(ollama(), 6_000_000_000L);
    assertThat(look.isThere()).isTrue();
    assertThat(look.models()).extracting(FirstLook.Fit::fits).containsExactly(true, false);
    assertThat(look.best())
        .hasValueSatisfying(best -> assertThat(best.name().model()).isEqualTo("gemma3:1b"));
    assertThat(look.models().get(1).sentence())
        .isEqualTo(
            "qwen3:8b: does not fit; it needs about 6.3 GB and there are 6.0 GB, so it would be"
                + " very slow or fail");
    assertThat(look.sentence())
        .isEqualTo(
            "Ollama is running with 2 models; gemma3:1b: fits; it needs about 1.0 GB of 6.0 GB");
  }

  @Test
  void firstLookSaysWhenNoneFits() {
    hasTwo();
    FirstLook look = FirstLook.at(ollama(), 500_000_000L);
    assertThat(look.best()).isEmpty();
    assertThat(look.sentence()).contains("none of which fits into 0.5 GB");
  }

  @Test
  void firstLookAtOllamaWithoutModelsSaysHowToGetOne() {
    bench.says(JSON, "{\"models\":[]}");
    FirstLook look = FirstLook.at(ollama(), 8_000_000_000L);
    assertThat(look.isThere()).isTrue();
    assertThat(look.sentence()).contains("ollama pull");
  }

  @Test
  void firstLookWhereNobodyAnswersSaysHowToStartIt() {
    ModelCatalogue gone = ollama();
    bench.close();
    FirstLook look = FirstLook.at(gone, 8_000_000_000L);
    assertThat(look.isThere()).isFalse();
    assertThat(look.sentence()).contains("ollama serve");
  }
}
