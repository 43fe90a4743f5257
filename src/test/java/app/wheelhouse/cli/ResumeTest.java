package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.desk.MadeTapes;
import app.wheelhouse.store.JournalEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// `run --resume`: a session that is continued is the session that was never interrupted.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumeTest {
  private static final int BARS = 500;

  @TempDir static Path folder;

  private Path btc = Path.of("");
  private Path eth = Path.of("");
  private Path warm = Path.of("");
  private JsonNode whole = JsonNodeFactory.instance.objectNode();
  private Record uninterrupted = new Record(Path.of(""), List.of());

  @BeforeAll
  void runWithoutInterruption() throws IOException {
    btc = MadeTapes.candles(folder.resolve("venue-BTC-5m.csv"), 1, BARS);
    eth = MadeTapes.candles(folder.resolve("venue-ETH-5m.csv"), 2, BARS);
    warm =
        MadeTapes.candles(
            folder.resolve("warm-BTC-5m.csv"), 3, 100, MadeTapes.START - 30_000_000, 300_000, 6e4);
    Path data = folder.resolve("uninterrupted");
    whole = Ran.json(Ran.replay(btc, data));
    uninterrupted = Record.of(data);
    assertThat(uninterrupted.prepared()).isGreaterThan(10);
  }

  private void assertIsTheUninterruptedRun(JsonNode resumed, Path data) {
    assertThat(Ran.figures(resumed)).isEqualTo(Ran.figures(whole));
    Record record = Record.of(data);
    assertThat(record.withoutEnds()).isEqualTo(uninterrupted.withoutEnds());
    assertThat(record.duplicateOrders()).isEmpty();
    Record.Archived archived = record.archived("replay-1");
    assertThat(archived.orders()).isEqualTo(Record.countsOf(whole));
    assertThat(archived.fills()).isEqualTo(whole.get("fills").asInt());
    Ran verify = Ran.of("journal", "verify", "--data", data);
    assertThat(verify.exit()).as(verify.out()).isZero();
    assertThat(verify.out()).contains("The archive says the same as the journal.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_501})
  void endsAsIfItHadNeverStopped(int stop) throws IOException {
    Path data = Files.createTempDirectory(folder, "resumed");
    JsonNode part = Ran.json(Ran.replay(btc, data, "--events", stop));
    assertThat(part.get("events").asInt()).isEqualTo(stop);
    JsonNode resumed = Ran.json(Ran.replay(btc, data, "--resume"));
    assertThat(resumed.get("session").asString()).isEqualTo("replay-1");
    assertIsTheUninterruptedRun(resumed, data);
    assertThat(Record.of(data).ends()).isEqualTo(2);
  }

  @Test
  void canBeResumedAgainAndAgain() {
    Path data = folder.resolve("again");
    Ran.json(Ran.replay(btc, data, "--events", 300));
    Ran.json(Ran.replay(btc, data, "--events", 900, "--resume"));
    Ran.json(Ran.replay(btc, data, "--until", MadeTapes.START + 300 * 300_000L, "--resume"));
    assertIsTheUninterruptedRun(Ran.json(Ran.replay(btc, data, "--resume")), data);
  }

  @Test
  void changesNothingButTheEndWhenTheSessionIsOver() {
    Path data = folder.resolve("over");
    Ran.json(Ran.replay(btc, data));
    assertIsTheUninterruptedRun(Ran.json(Ran.replay(btc, data, "--resume")), data);
    assertThat(Record.of(data).entries()).hasSize(uninterrupted.entries().size() + 1);
  }

  @Test
  void keepsInTheArchiveWhatTheUninterruptedRunKeeps() {
    Path data = folder.resolve("archive");
    Ran.json(Ran.replay(btc, data, "--events", 1_200));
    Ran.json(Ran.replay(btc, data, "--resume"));
    List<String> rows = Record.of(data).archived("replay-1").beside();
    List<String> expected = uninterrupted.archived("replay-1").beside();
    assertThat(rows).containsAll(expected).doesNotHaveDuplicates();
    // The balance at the end of the first part may stand beside them.
    assertThat(rows).hasSizeBetween(expected.size(), expected.size() + 1);
  }

  @Test
  void continuesADemo() {
    Object[] words = {"run", "--auto", "--seed", 7, "--data", folder.resolve("demo"), "--events"};
    Object[] other = words.clone();
    other[5] = folder.resolve("whole-demo");
    JsonNode once = Ran.json(Ran.with(other, 9_000));
    Ran.json(Ran.with(words, 4_000));
    JsonNode resumed = Ran.json(Ran.with(words, 9_000, "--resume"));
    assertThat(Ran.figures(resumed)).isEqualTo(Ran.figures(once));
    assertThat(Record.of(folder.resolve("demo")).withoutEnds())
        .isEqualTo(Record.of(folder.resolve("whole-demo")).withoutEnds());
  }

  @Test
  void aRunWithoutResumeIsASessionOfItsOwn() {
    Path data = folder.resolve("two");
    JsonNode first = Ran.json(Ran.replay(btc, data, "--events", 1_600));
    JsonNode second = Ran.json(Ran.replay(btc, data, "--events", 1_600));
    assertThat(second.get("decisions")).isEqualTo(first.get("decisions"));
    assertThat(second.get("bars")).isEqualTo(first.get("bars"));
    assertThat(second.get("session").asString()).isEqualTo("replay-2");
    Record record = Record.of(data);
    assertThat(record.duplicateOrders()).as("order ids carry the session").isEmpty();
    List<String> sessions =
        record.entries().stream()
            .filter(JournalEntry.SessionStarted.class::isInstance)
            .map(entry -> ((JournalEntry.SessionStarted) entry).session())
            .toList();
    assertThat(sessions).containsExactly("replay-1", "replay-2");
    assertThat(record.archived("replay-2").fills()).isEqualTo(second.get("fills").asInt());
    JsonNode resumed = Ran.json(Ran.replay(btc, data, "--resume"));
    assertThat(resumed.get("session").asString()).isEqualTo("replay-2");
    assertThat(Ran.of("journal", "verify", "--data", data).exit()).isZero();
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class Refused {
    private final Path data = folder.resolve("refused");
    private String journal = "";
    private List<String> archive = List.of();

    @BeforeAll
    void runAPart() {
      Ran.json(Ran.replay(btc, data, "--events", 1_600));
    }

    @BeforeEach
    void look() throws IOException {
      journal = Record.fingerprint(Record.journal(data));
      archive = Record.of(data).archived("replay-1").beside();
    }

    Stream<Arguments> others() {
      return Stream.of(
          Arguments.of("tape", List.of("--tape", eth, "--auto", "--seed", 7)),
          Arguments.of("more tapes", List.of("--tape", btc, "--tape", eth, "--auto", "--seed", 7)),
          Arguments.of("warm-up", List.of("--tape", btc, "--warmup", warm, "--auto", "--seed", 7)),
          Arguments.of("seed", List.of("--tape", btc, "--auto", "--seed", 8)),
          Arguments.of("no --auto", List.of("--tape", btc, "--seed", 7)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void whenTheRunIsAnotherOne(String what, List<Object> words) throws IOException {
      Object[] start = {"run", "--mode", "replay", "--data", data, "--resume"};
      String said = Ran.of(Ran.with(start, words.toArray())).refused(ExitCode.INPUT);
      assertThat(said)
          .startsWith("This run cannot continue session replay-1: it began as \"replay seed 7 ")
          .contains("Give the same tapes, instruments, seed and options again")
          .doesNotContain("SessionStarted");
      assertNothingChanged();
    }

    @Test
    void whenOnlySomeOfItsInstrumentsArePlayed() throws IOException {
      Path both = folder.resolve("both");
      Object[] words = {
        "run",
        "--mode",
        "replay",
        "--tape",
        btc,
        "--tape",
        eth,
        "--auto",
        "--data",
        both,
        "--events",
        8
      };
      Ran.json(words);
      Ran ran = Ran.of(Ran.with(words, "--resume", "--instrument", "BTC"));
      assertThat(ran.refused(ExitCode.INPUT)).startsWith("This run cannot continue session");
      assertThat(Ran.of(Ran.with(words, "--resume")).exit()).isZero();
    }

    @Test
    void whenAnotherAdvisorDecides() throws IOException {
      Path reckless = folder.resolve("reckless");
      Object[] words = {
        "run", "--mode", "replay", "--tape", btc, "--data", reckless, "--events", 400
      };
      Ran.json(Ran.with(words, "--advisor", "reckless"));
      for (String other : new String[] {"leveraged", "rules", "none"}) {
        Ran ran = Ran.of(Ran.with(words, "--resume", "--advisor", other));
        assertThat(ran.refused(ExitCode.INPUT))
            .startsWith("This run cannot continue session")
            .contains("auto advisor reckless");
      }
      Ran same = Ran.of(Ran.with(words, "--resume", "--advisor", "reckless"));
      assertThat(same.exit()).as(same.err()).isZero();
    }

    @Test
    void whenItWouldEndBeforeTheSessionDid() throws IOException {
      Ran ran = Ran.of(Ran.replay(btc, data, "--resume", "--events", 800));
      assertThat(ran.refused(ExitCode.INPUT))
          .startsWith("The session in the journal goes further than this run")
          .contains("nothing was changed", "--events or --until");
      assertNothingChanged();
    }

    @Test
    void whenTheSessionIsOfAnotherMode() throws IOException {
      Ran ran = Ran.of("run", "--events", 50, "--data", data, "--resume");
      assertThat(ran.refused(ExitCode.INPUT))
          .startsWith("The newest session is of mode replay; continue it with --mode replay");
      assertNothingChanged();
    }

    @Test
    void whenThereIsNothingToContinue() {
      Path nothing = folder.resolve("nothing");
      Ran ran = Ran.of(Ran.replay(btc, nothing, "--resume"));
      assertThat(ran.refused(ExitCode.INPUT)).startsWith("There is no session to continue in");
      assertThat(nothing).as("a mistyped name makes no directory").doesNotExist();
    }

    private void assertNothingChanged() throws IOException {
      assertThat(Record.fingerprint(Record.journal(data))).isEqualTo(journal);
      assertThat(Record.of(data).archived("replay-1").beside()).isEqualTo(archive);
    }
  }
}
