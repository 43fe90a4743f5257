package app.wheelhouse.advisor.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatFailure.Kind;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatWatch;
import app.wheelhouse.ai.chat.ModelName;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/// Where a key goes, and that it goes nowhere else.
class KeyTest {
  private static final String KEY = "Zq7~plainLookingKey/WithNoPrefix+42";

  private final ModelBench bench;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();

  KeyTest() throws IOException {
    bench = new ModelBench();
    log.start();
    root.addAppender(log);
    root.setLevel(Level.TRACE);
  }

  @AfterEach
  void close() {
    root.setLevel(before);
    root.detachAppender(log);
    bench.close();
  }

  private ChatModel model(BackEnd backEnd, String url, KeySource keys) {
    Wire wire = new Wire(ModelBench.CLIENT, Endpoint.of(backEnd, url, keys), () -> 0);
    ModelName name = new ModelName(backEnd.id(), "m");
    return switch (backEnd) {
      case OLLAMA -> new OllamaModel(name, wire);
      case OPENROUTER, OPENAI -> new OpenAiModel(name, wire);
      case ANTHROPIC -> new AnthropicModel(name, wire);
    };
  }

  private ChatModel model(BackEnd backEnd) {
    return model(backEnd, "http://127.0.0.1:" + bench.server.getPort(), KEY::toCharArray);
  }

  private static String whole(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource(BackEnd.class)
  void noMessageAndNoLogHoldsItEvenWhenTheServerEchoesIt(BackEnd backEnd) {
    List<ChatFailure> failures = new ArrayList<>();
    for (int status : List.of(400, 401, 402, 404, 429, 500)) {
      String echo = "{\"error\":{\"message\":\"Wrong: " + KEY + " for model\"}}";
      // A refusal may be followed by other ways of asking.
      for (int i = 0; i < (status == 400 ? 3 : 1); i++) {
        bench.refuses(status, echo, "X-Echo", KEY);
      }
      failures.add(bench.failure(model(backEnd)));
    }
    bench.says("text/event-stream", "Wrong: " + KEY);
    failures.add(bench.failure(model(backEnd)));
    assertThat(failures).allSatisfy(failure -> assertThat(whole(failure)).doesNotContain(KEY));
    assertThat(failures.getFirst().sentence()).contains("[redacted]");
    assertThat(log.list)
        .allSatisfy(event -> assertThat(event.getFormattedMessage()).doesNotContain(KEY));
    String header = backEnd == BackEnd.ANTHROPIC ? "x-api-key" : "Authorization";
    assertThat(bench.asked().getHeaders().get(header)).as("it was sent").endsWith(KEY);
  }

  @Test
  void anAnswerThatEchoesItIsMasked() throws ChatFailure {
    bench.says(
        "application/x-ndjson",
        "{\"message\":{\"content\":\"key "
            + KEY
            + "\",\"thinking\":\""
            + KEY
            + "\"},\"done\":true}");
    ChatReply reply = bench.ask(model(BackEnd.OLLAMA));
    assertThat(reply.toString()).doesNotContain(KEY).contains("key [redacted]");
    assertThat(bench.pieces).containsExactly("key [redacted]");
  }

  @Test
  void theCopyThatWasHandedOutIsOverwritten() throws ChatFailure {
    bench.says("application/x-ndjson", "{\"message\":{\"content\":\"a\"},\"done\":true}");
    char[] handed = KEY.toCharArray();
    bench.ask(model(BackEnd.OLLAMA, "http://127.0.0.1:" + bench.server.getPort(), () -> handed));
    assertThat(handed).containsOnly('\0');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://203.0.113.9:8000/v1 | REFUSED
          http://models.example/v1   | REFUSED
          http://8.8.8.8             | REFUSED
          """)
  void isNotSentWhereOthersCanReadIt(String url, Kind kind) {
    ChatFailure failure = bench.failure(model(BackEnd.OPENAI, url, KEY::toCharArray));
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.sentence()).contains("https").doesNotContain(KEY);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          localhost, true
          ai.localhost, true
          127.0.0.1, true
          127.9.9.9, true
          10.1.2.3, true
          192.168.0.7, true
          172.16.0.1, true
          172.31.255.1, true
          169.254.1.1, true
          ::1, true
          fd00::1, true
          fe80::1, true
          172.32.0.1, false
          192.169.0.1, false
          11.0.0.1, false
          2001:db8::1, false
          127.0.0.1.evil.example, false
          localhost.evil.example, false
          nas, false
          fd.example, false
          """)
  void nearAddressesAreKnownWithoutAskingTheNetwork(String host, boolean near) {
    assertThat(Addresses.isNear(host)).isEqualTo(near);
  }

  @ParameterizedTest
  @EnumSource(
      value = BackEnd.class,
      names = {"OPENROUTER", "ANTHROPIC"})
  void withoutItNothingIsAskedWhereOneIsNeeded(BackEnd backEnd) {
    ChatFailure failure = bench.failure(model(backEnd, null, KeySource.NONE));
    assertThat(failure.kind()).isEqualTo(Kind.KEY_REFUSED);
    assertThat(failure.sentence()).contains("unlock the vault");
  }

  @Test
  void withABlankInsideItIsNotSentAndNotQuoted() {
    ChatFailure failure =
        bench.failure(model(BackEnd.ANTHROPIC, null, () -> "abc def\nghi".toCharArray()));
    assertThat(failure.kind()).isEqualTo(Kind.KEY_REFUSED);
    assertThat(whole(failure)).doesNotContain("abc").doesNotContain("ghi");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          OPENAI    | -                          | needs its address
          OPENAI    | ftp://127.0.0.1            | no address
          OPENAI    | 127.0.0.1:1234             | no address
          OPENAI    | http://me:pass@127.0.0.1/  | no name and password
          OLLAMA    | http://127.0.0.1/?a=b      | no address
          """)
  void addressesThatAreNoneAreSaidSo(BackEnd backEnd, String url, String says) {
    assertThatThrownBy(() -> Endpoint.of(backEnd, url, KeySource.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          OLLAMA     | -                            | http://127.0.0.1:11434
          OLLAMA     | http://nas:11434/            | http://nas:11434
          OPENROUTER | -                            | https://openrouter.ai/api/v1
          OPENAI     | http://127.0.0.1:1234        | http://127.0.0.1:1234/v1
          OPENAI     | http://127.0.0.1:1234/v1/    | http://127.0.0.1:1234/v1
          OPENAI     | https://a.example/openai/v2  | https://a.example/openai/v2
          ANTHROPIC  | -                            | https://api.anthropic.com
          ANTHROPIC  | https://api.anthropic.com/v1 | https://api.anthropic.com
          ANTHROPIC  | https://proxy.example/a/v1/  | https://proxy.example/a
          """)
  void usualAddressesAreMended(BackEnd backEnd, String typed, String used) {
    assertThat(Endpoint.of(backEnd, typed, KeySource.NONE).address()).isEqualTo(used);
  }

  @Test
  void neitherEndpointNorWatchShowIt() {
    Endpoint endpoint = Endpoint.of(BackEnd.OLLAMA, null, KEY::toCharArray);
    assertThat(endpoint + " " + new Failures(endpoint, "m") + ChatWatch.none()).doesNotContain(KEY);
  }
}
