package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.desk.PaperMarket;
import app.wheelhouse.store.DataDirectory;
import app.wheelhouse.store.DirectoryLock;
import app.wheelhouse.store.JournalEntry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// `run --mode paper`, against a local venue.
class PaperCommandTest {
  @TempDir Path folder;

  private PaperMarket market;

  @BeforeEach
  void open() throws IOException {
    market = PaperMarket.open(120);
  }

  @AfterEach
  void close() {
    market.close();
  }

  private Object[] paper(Object... more) {
    return Ran.with(
        new Object[] {"run", "--mode", "paper", "--venue-url", market.url(), "--instrument", "BTC"},
        more);
  }

  @Test
  void aPaperRunEndsWithItsFiguresAndASoundRecord() {
    Path data = folder.resolve("data");
    JsonNode run = Ran.json(paper("--instrument", "eth", "--events", 20, "--data", data));
    assertThat(run.get("mode").asString()).isEqualTo("paper");
    assertThat(run.get("session").asString()).isEqualTo("paper-1");
    assertThat(run.get("events").asLong()).isBetween(20L, 1_000L);
    assertThat(run.get("equity").decimalValue()).isEqualByComparingTo("10000");
    assertThat(run.get("fills").asLong()).as("nothing is traded without --auto").isZero();
    assertThat(run.get("badRows").asLong()).isZero();
    assertThat(Ran.of("journal", "verify", "--data", data).exit()).isZero();
    List<JournalEntry> entries = Record.of(data).entries();
    assertThat(entries.getFirst())
        .isInstanceOfSatisfying(
            JournalEntry.SessionStarted.class,
            started -> {
              assertThat(started.time()).as("when it began").isPositive();
              assertThat(started.toString()).contains("hyperliquid local 127.0.0.1", "BTC", "ETH");
            });
    assertThat(entries.getLast()).isInstanceOf(JournalEntry.SessionEnded.class);
    assertThat(run.get("journalRecords").asLong()).isEqualTo(entries.size());
  }

  @Test
  void aRecordingOfItIsATapeThatPlaysTheSameEvents() {
    Path tape = folder.resolve("paper.jsonl.gz");
    JsonNode paper = Ran.json(paper("--events", 20, "--record", tape));
    JsonNode replay = Ran.json("run", "--mode", "replay", "--tape", tape);
    assertThat(replay.get("events").asLong()).isEqualTo(paper.get("events").asLong());
    assertThat(replay.get("duplicates").asLong()).isZero();
    Path data = folder.resolve("data");
    assertThat(
            Ran.of(paper("--events", 1, "--record", tape, "--data", data)).refused(ExitCode.INPUT))
        .contains("is there already");
    assertThat(Record.of(data).entries()).as("no session was begun").isEmpty();
  }

  @Test
  void theNextSessionHasTheNextNameAndReadsLessOfThePast() {
    Path data = folder.resolve("data");
    assertThat(Ran.json(paper("--events", 1, "--data", data)).get("session").asString())
        .isEqualTo("paper-1");
    int first = market.venue.requests("candleSnapshot");
    assertThat(Ran.json(paper("--events", 1, "--data", data)).get("session").asString())
        .isEqualTo("paper-2");
    assertThat(market.venue.requests("candleSnapshot") - first).isLessThan(first);
    assertThat(Ran.of("journal", "verify", "--data", data).exit()).isZero();
  }

  @Test
  void itEndsAfterTheGivenTimeThoughNothingHappens() {
    JsonNode run = Ran.json(paper("--for", "1s"));
    assertThat(run.get("wallMillis").asLong()).isGreaterThanOrEqualTo(1_000);
  }

  @Test
  void aCoinThatTheVenueDoesNotListIsNamedWithWhatToDo() {
    assertThat(Ran.of(paper("--instrument", "nocoin", "--events", 1)).refused(ExitCode.INPUT))
        .contains("127.0.0.1 lists no perpetual NOCOIN", "market list");
    assertThat(Ran.of(paper("--instrument", "MATIC", "--events", 1)).refused(ExitCode.INPUT))
        .as("a delisted one is none")
        .contains("MATIC");
    assertThat(market.venue.requests("/ws")).isZero();
  }

  @Test
  void aBusyDataDirectoryIsNamed() throws IOException {
    Path data = folder.resolve("data");
    try (DirectoryLock _ = DataDirectory.open(data).lock()) {
      assertThat(Ran.of(paper("--events", 1, "--data", data)).refused(ExitCode.INPUT))
          .contains("is using", "--data DIR");
    }
    assertThat(market.venue.requests("/ws")).isZero();
    assertThat(market.venue.clients()).isZero();
    assertThat(Ran.of(paper("--events", 1, "--data", data)).exit()).isZero();
  }

  @Test
  void aVenueThatIsNotThereIsASentenceAndLeavesNoThread() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    Path data = folder.resolve("data");
    String said =
        Ran.of(
                "run",
                "--mode",
                "paper",
                "--venue-url",
                "http://127.0.0.1:" + closed,
                "--events",
                1,
                "--data",
                data)
            .refused(ExitCode.INPUT);
    assertThat(said.lines()).hasSize(1);
    assertThat(said).contains("127.0.0.1");
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.equals("market-rules") || name.equals("engine"));
    assertThat(Files.exists(data.resolve("orders.journal"))).as("no session was begun").isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          meta, 200, '[1,'
          meta, 200, '{"universe":7}'
          meta, 422, 'Failed to deserialize'
          """)
  void anAnswerThatIsNoneEndsInASentence(String type, int code, String body) {
    market.venue.intercept(asked ->
        asked.startsWith(type)
            ? Optional.of(
                new MockResponse.Builder()
                    .code(code)
                    .addHeader("Content-Type", "application/json")
                    .body(body)
                    .build())
            : Optional.empty());
    Path data = folder.resolve("data");
    assertThat(Ran.of(paper("--events", 1, "--data", data)).refused(ExitCode.INPUT).lines())
        .hasSize(1);
    market.venue.intercept(_ -> Optional.empty());
    assertThat(Ran.json(paper("--events", 1, "--data", data)).get("session").asString())
        .as("nothing is left of it")
        .isEqualTo("paper-1");
    assertThat(market.venue.clients()).isZero();
  }

  @Test
  void aPastThatTheVenueDoesNotGiveIsSaidAndTheRunGoesOn() {
    market.venue.intercept(asked ->
        asked.equals("candleSnapshot")
            ? Optional.of(new MockResponse.Builder().code(422).body("no").build())
            : Optional.empty());
    JsonNode run = Ran.json(paper("--events", 5));
    assertThat(run.get("events").asLong()).isGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "5", "5d", "-1s", "1.5h", " 5s", "99999999s", ""})
  void aLengthThatIsNoneIsRefused(String length) {
    assertThat(Ran.of(paper("--for", length)).refused(ExitCode.USAGE)).contains("90s, 15m or 8h");
  }

  @Test
  void theLongestLengthIsNotOverAtOnce() {
    assertThat(Ran.json(paper("--for", "9999999h", "--events", 5)).get("events").asLong())
        .isGreaterThanOrEqualTo(5);
  }
}
