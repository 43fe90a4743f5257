package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.exchange.wire.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/// `exchange`: what it prints, serves and refuses.
class ExchangeCommandTest {
  private static final String OWNER = "0x14791697260E4c9A71f18484C9f997B308e59325";
  private static final String AGENT = "0x19e7e376e7c213b7e7e7e46cc70a5dd086daff2a";
  private static final long NOW = 1_757_376_000_000L;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  private int run(Runnable meanwhile, String... arguments) {
    CommandLine line = new CommandLine(new ExchangeCommand(() -> NOW, meanwhile));
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
    try {
      return Json.read(out.toString());
    } catch (Exception e) {
      throw new AssertionError(out.toString(), e);
    }
  }

  private JsonNode asked(String request) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest post =
          HttpRequest.newBuilder(URI.create(printed().path("rest").asString() + "/info"))
              .POST(HttpRequest.BodyPublishers.ofString(request))
              .build();
      return Json.read(http.send(post, HttpResponse.BodyHandlers.ofString()).body());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void servesAMarketAndFundedAccountsUntilItIsStopped() {
    AtomicReference<JsonNode> book = new AtomicReference<>();
    AtomicReference<JsonNode> role = new AtomicReference<>();
    AtomicReference<JsonNode> candles = new AtomicReference<>();
    int exit =
        run(
            () -> {
              book.set(asked("{\"type\":\"l2Book\",\"coin\":\"BTC\"}"));
              role.set(asked("{\"type\":\"userRole\",\"user\":\"" + AGENT + "\"}"));
              candles.set(
                  asked(
                      "{\"type\":\"candleSnapshot\",\"req\":{\"coin\":\"BTC\",\"interval\":\"1m\","
                          + "\"startTime\":0,\"endTime\":"
                          + NOW
                          + "}}"));
            },
            "--warm-up",
            "2m",
            "--fund",
            OWNER + "=1000.5",
            "--approve-agent",
            OWNER + "=" + AGENT,
            "--network",
            "testnet",
            "--faults",
            "lose-reply=0.05");
    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(printed().path("ws").asString()).matches("ws://127\\.0\\.0\\.1:[0-9]+/ws");
    assertThat(printed().path("network").asString()).isEqualTo("testnet");
    assertThat(book.get().at("/levels/0/0/px").asString()).isNotBlank();
    assertThat(role.get().at("/data/user").asString()).isEqualToIgnoringCase(OWNER);
    assertThat(candles.get().size()).isBetween(2, 3);
  }

  @Test
  void tapeIsTheMarket() throws IOException {
    Path tape = folder.resolve("venue-BTC-5m.csv");
    Files.writeString(
        tape,
        """
        open_time_ms,open,high,low,close,volume
        1757376000000,50000,50100,49900,50050,12
        1757376300000,50050,50150,49950,50100,12
        """);
    AtomicReference<JsonNode> mids = new AtomicReference<>();
    assertThat(run(() -> mids.set(asked("{\"type\":\"allMids\"}")), "--tape", tape.toString()))
        .as(err.toString())
        .isZero();
    assertThat(mids.get().has("ETH")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --port=70000                  | --port is from 0 to 65535, not 70000
          --network=moon                | --network is mainnet, testnet or any, not moon
          --warm-up=soon                | --warm-up takes a length
          --faults=fly=1                | --faults: There is no fault "fly"
          --fund=12                     | --fund is written as ADDRESS=USDC
          --fund=0x12=5                 | --fund needs an address
          --fund=0x19e7e376e7c213b7e7e7e46cc70a5dd086daff2a=-5 | --fund takes an amount above 0
          --approve-agent=0x12          | --approve-agent is written as MASTER=AGENT
          """)
  void wrongUseIsToldInASentence(String argument, String sentence) {
    assertThat(run(() -> {}, argument)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).startsWith(sentence);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void takenPortIsTold() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      assertThat(run(() -> {}, "--warm-up", "1s", "--port", String.valueOf(taken.getLocalPort())))
          .isEqualTo(ExitCode.INPUT);
      assertThat(err.toString())
          .isEqualTo(
              "Port "
                  + taken.getLocalPort()
                  + " cannot be used: another program has it. Choose another with --port.");
    }
  }

  @Test
  void missingTapeIsTold() {
    assertThat(run(() -> {}, "--tape", folder.resolve("none.csv").toString()))
        .isEqualTo(ExitCode.INPUT);
    assertThat(err.toString()).contains("none.csv");
  }

  @Test
  void helpNamesTheFaults() {
    assertThat(run(() -> {}, "--help")).isZero();
    assertThat(out.toString()).contains("lose-reply:", "KIND[@TARGET]=CHANCE");
  }
}
