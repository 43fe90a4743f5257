package app.wheelhouse.advisor.scripted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The server as another program sees it, through a client that is not ours.
class ScriptedModelServerTest {
  private static final String QUESTION =
      "{\"model\":\"m\",\"stream\":%s,\"messages\":[{\"role\":\"user\",\"content\":\"BTC.price:"
          + " 5\"}]}";

  private final ScriptedModelServer server =
      ScriptedModelServer.start(0, ScriptSettings.standard(5).withMalformed(0));
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    http.shutdownNow();
    server.close();
  }

  private HttpResponse<String> send(String path, String body) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
      return http.send(
          body.isEmpty()
              ? request.build()
              : request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private String ask(String path, boolean stream) {
    return send(path, QUESTION.replace("%s", Boolean.toString(stream))).body();
  }

  @Test
  void speaksOllama() {
    String[] lines = ask("/api/chat", true).split("\n");
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(json(line).at("/message/content").asString());
    }
    JsonNode last = json(lines[lines.length - 1]);
    assertThat(last.path("done").asBoolean()).isTrue();
    assertThat(last.path("eval_count").asInt()).isPositive();
    JsonNode whole = json(ask("/api/chat", false));
    assertThat(whole.at("/message/content").asString()).isEqualTo(text.toString());
    assertThat(json(text.toString()).path("instrument").asString()).isEqualTo("BTC");
  }

  @Test
  void speaksOpenAi() {
    StringBuilder text = new StringBuilder();
    String stream = ask("/v1/chat/completions", true);
    stream
        .lines()
        .filter(line -> line.startsWith("data: {"))
        .map(line -> json(line.substring(6)).at("/choices/0/delta/content"))
        .forEach(piece -> text.append(piece.asString("")));
    assertThat(stream).endsWith("data: [DONE]\n\n").contains("\"total_tokens\"");
    JsonNode whole = json(ask("/v1/chat/completions", false));
    assertThat(whole.at("/choices/0/message/content").asString()).isEqualTo(text.toString());
  }

  @Test
  void speaksAnthropic() {
    String stream = ask("/v1/messages", true);
    assertThat(stream)
        .startsWith("event: message_start\n")
        .endsWith("event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n")
        .contains("\"text_delta\"");
    String tool =
        QUESTION.replace("%s", "false").replace("\"model\"", "\"tool_choice\":{},\"model\"");
    JsonNode whole = json(send("/v1/messages", tool).body());
    assertThat(whole.at("/content/0/type").asString()).isEqualTo("tool_use");
    assertThat(whole.at("/content/0/input/instrument").asString()).isEqualTo("BTC");
  }

  @Test
  void anotherRunGivesTheSameBytes() {
    String first =
        ask("/api/chat", true) + ask("/v1/messages", true) + ask("/v1/chat/completions", true);
    try (ScriptedModelServer again =
        ScriptedModelServer.start(0, ScriptSettings.standard(5).withMalformed(0))) {
      assertThat(again.url()).isNotEqualTo(server.url());
    }
    assertThat(
            ask("/api/chat", true) + ask("/v1/messages", true) + ask("/v1/chat/completions", true))
        .isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "key-refused, 401",
    "no-credit, 402",
    "no-model, 404",
    "rate-limited, 429",
    "server-500, 500"
  })
  void faultsAreSwitchedWhileItRunsAndCounted(String word, int status) {
    assertThat(send("/fault/" + word, "").statusCode()).isEqualTo(200);
    for (String path : new String[] {"/api/chat", "/v1/chat/completions", "/v1/messages"}) {
      HttpResponse<String> answer = send(path, QUESTION.replace("%s", "true"));
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(json(answer.body()).has("error")).isTrue();
      assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 429);
    }
    assertThat(json(server.state()).path("fault").asString()).isEqualTo(word + "=1.0");
    server.faults(ModelFault.NONE);
    assertThat(send("/api/chat", QUESTION.replace("%s", "true")).statusCode()).isEqualTo(200);
    JsonNode state = json(send("/state", "").body());
    assertThat(state.at("/asked/ollama").asInt()).isEqualTo(2);
    assertThat(state.at("/faults/" + word).asInt()).isEqualTo(3);
    assertThat(state.path("fault").asString()).isEqualTo("none");
    assertThat(state.path("replies").size()).isEqualTo(1);
    assertThat(server.asked()).isEqualTo(4);
  }

  @Test
  void sharesOfFaultsAreKeyedByTheQuestionAndAskingAgainCanGoWell() {
    server.faults(FaultShares.parse("server-500=0.5"));
    int failed = 0;
    int mended = 0;
    for (int i = 0; i < 100; i++) {
      String question = QUESTION.replace("%s", "false").replace("price: 5", "price: " + i);
      if (send("/api/chat", question).statusCode() == 500) {
        failed++;
        mended += send("/api/chat", question).statusCode() == 200 ? 1 : 0;
      }
    }
    assertThat(failed).isBetween(30, 70);
    assertThat(mended).isBetween(5, failed - 1);
  }

  @Test
  void listsAndFetchesModels() {
    assertThat(json(send("/api/tags", "").body()).at("/models/0/name").asString())
        .isEqualTo("scripted:latest");
    assertThat(json(send("/v1/models", "").body()).at("/data/1/id").asString())
        .isEqualTo("scripted-large:latest");
    assertThat(json(send("/api/show", "{\"model\":\"m\"}").body()).has("model_info")).isTrue();
    assertThat(send("/api/pull", "{\"model\":\"m\"}").body())
        .endsWith("{\"status\":\"success\"}\n");
    assertThat(send("/api/pull", "{\"model\":\"missing\"}").body()).contains("error");
    assertThat(send("/elsewhere", "").statusCode()).isEqualTo(404);
    assertThat(send("/fault/rain", "").body()).contains("cut-stream");
    assertThat(send("/api/chat", "not JSON").statusCode()).isEqualTo(400);
    assertThat(send("/api/chat", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void closingEndsAnAnswerThatIsStillSlow() throws Exception {
    server.faults(ModelFault.SLOW_FIRST_BYTE);
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(
            HttpRequest.newBuilder(URI.create(server.url() + "/api/chat"))
                .POST(HttpRequest.BodyPublishers.ofString(QUESTION.replace("%s", "true")))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    while (server.met(ModelFault.SLOW_FIRST_BYTE) == 0) {
      Thread.onSpinWait();
    }
    server.close();
    assertThat(answer.handle((_, failure) -> failure).get(20, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void visitorWithoutMannersIsLeftAlone() throws IOException {
    for (String bad :
        new String[] {"x\r\n\r\n", "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"}) {
      try (Socket socket = new Socket("127.0.0.1", URI.create(server.url()).getPort())) {
        socket.getOutputStream().write(bad.getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        assertThat(in.read()).isEqualTo(-1);
      }
    }
    assertThat(send("/state", "").statusCode()).isEqualTo(200);
  }

  @Test
  void portThatIsTakenIsSaid() {
    int port = URI.create(server.url()).getPort();
    assertThatThrownBy(() -> ScriptedModelServer.start(port, ScriptSettings.standard(1)))
        .isInstanceOf(UncheckedIOException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rain           | There is no fault "rain"
          html=2         | needs a share
          html=x         | needs a share
          html=1e400     | needs a share
          html=0.7,empty=0.7 | more than 1
          """)
  void listOfFaultsThatIsNoneIsSaidSo(String list, String says) {
    assertThatThrownBy(() -> FaultShares.parse(list))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(says);
  }

  @Test
  void settingsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> ScriptSettings.standard(1).withMalformed(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
