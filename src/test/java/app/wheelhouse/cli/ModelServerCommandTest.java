package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `model-server`: what it prints, serves and refuses.
class ModelServerCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Runnable meanwhile, String... arguments) {
    CommandLine line = new CommandLine(new ModelServerCommand(meanwhile));
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    line.setParameterExceptionHandler((wrong, _) -> {
      err.write(wrong.getMessage());
      return ExitCode.USAGE;
    });
    line.setExecutionExceptionHandler((wrong, _, _) -> {
      err.write(wrong.getMessage());
      return ExitCode.INPUT;
    });
    return line.execute(arguments);
  }

  private JsonNode printed() {
    return JsonMapper.shared().readTree(out.toString());
  }

  private int asked(String url, String body) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
      return http.send(
              body.isEmpty()
                  ? request.build()
                  : request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void servesUntilItIsStopped() {
    AtomicReference<String> seen = new AtomicReference<>("");
    int exit =
        run(
            () -> {
              String question =
                  "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}";
              seen.set(
                  asked(printed().path("state").asString(), "")
                      + " "
                      + asked(printed().path("ollama").asString() + "/api/tags", "")
                      + " "
                      + asked(printed().path("openai").asString() + "/chat/completions", question)
                      + " "
                      + asked(printed().path("anthropic").asString() + "/v1/messages", question));
            },
            "--seed",
            "7",
            "--malformed",
            "0",
            "--faults",
            "no-credit");
    assertThat(exit).as(err.toString()).isZero();
    assertThat(seen.get()).isEqualTo("200 200 402 402");
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(printed().path("seed").asInt()).isEqualTo(7);
    assertThat(printed().path("openrouter").asString()).matches("http://127\\.0\\.0\\.1:[0-9]+/v1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --port      | 70000  | from 0 to 65535
          --malformed | 2      | from 0 to 1
          --latency   | -1     | milliseconds
          --faults    | rain=1 | There is no fault "rain"
          """)
  void refusesWhatItCannotDo(String option, String value, String says) {
    assertThat(run(() -> {}, option, value)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains(says);
  }

  @Test
  void portOfAnotherProgramIsSaid() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int exit = run(() -> {}, "--port", Integer.toString(taken.getLocalPort()));
      assertThat(exit).isEqualTo(ExitCode.INPUT);
      assertThat(err.toString()).contains("another program has it");
    }
  }

  @Test
  void helpNamesTheFaults() {
    assertThat(run(() -> {}, "--help")).isZero();
    assertThat(out.toString()).contains("cut-stream: breaks off").contains("without a model");
  }
}
