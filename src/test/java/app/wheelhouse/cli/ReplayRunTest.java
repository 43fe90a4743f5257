package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.desk.MadeTapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// `run --mode replay` on candle tapes of our own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayRunTest {
  private static final int BARS = 800;

  @TempDir static Path folder;

  private Path btc = Path.of("");
  private Path eth = Path.of("");
  private JsonNode whole = JsonNodeFactory.instance.objectNode();

  @BeforeAll
  void makeTapesAndRunOnce() throws IOException {
    btc = MadeTapes.candles(folder.resolve("venue-BTC-5m.csv"), 1, BARS);
    eth = MadeTapes.candles(folder.resolve("venue-ETH-5m.csv"), 2, BARS);
    whole = replay(btc, "--auto", "--seed", 7);
  }

  private static JsonNode replay(Path tape, Object... more) {
    return Ran.json(Ran.with(new Object[] {"run", "--mode", "replay", "--tape", tape}, more));
  }

  @Test
  void tradesAndPlaysEveryBarAsFourEvents() {
    assertThat(whole.get("mode").asString()).isEqualTo("replay");
    assertThat(whole.get("events").asInt()).isEqualTo(4 * BARS);
    assertThat(whole.get("bars").asInt()).isEqualTo(BARS);
    assertThat(whole.get("fills").asInt()).isGreaterThan(10);
    assertThat(whole.get("fees").decimalValue()).isPositive();
    assertThat(whole.get("peakDrawdown").asDouble()).isBetween(0.0001, 0.5);
    assertThat(whole.get("maxDrawdown").asDouble())
        .as("right after an entry, not at any mark")
        .isBetween(0.0, whole.get("peakDrawdown").asDouble());
    assertThat(whole.get("equity").decimalValue())
        .isEqualByComparingTo(
            whole.get("balance").decimalValue().add(whole.get("unrealised").decimalValue()));
    assertThat(whole.get("orders").get("FILLED").asInt()).isPositive();
  }

  @Test
  void saysWhatTheGateDidInTheWholeRun() {
    JsonNode reckless = replay(btc, "--advisor", "reckless", "--seed", 3);
    assertThat(reckless.get("fills").asInt()).isPositive();
    long denied = 0;
    for (JsonNode count : reckless.get("denialsByRule")) {
      denied += count.asLong();
    }
    assertThat(denied).isPositive().isEqualTo(reckless.get("orders").get("DENIED").asLong());
    assertThat(reckless.get("clampsByRule").get("leverage").asLong()).isPositive();
    assertThat(reckless.get("liquidations").asLong()).isZero();
    assertThat(reckless.get("maxEffectiveLeverage").asDouble()).isBetween(0.01, 10.0);
    assertThat(reckless.get("maxMarginUsage").asDouble()).isBetween(0.0001, 0.8);
    assertThat(reckless.get("peakEffectiveLeverage").asDouble())
        .isGreaterThanOrEqualTo(reckless.get("maxEffectiveLeverage").asDouble());
    assertThat(reckless.get("maxUnprotectedSeconds").asDouble()).isNotNegative();
    long trades = 0;
    for (JsonNode count : reckless.get("endings")) {
      trades += count.asLong();
    }
    assertThat(trades).isPositive();
    assertThat(reckless.get("restrictions").isObject()).isTrue();
  }

  @Test
  void letsATestAdvisorTradeAloneWithoutBeingAsked() {
    JsonNode alone = replay(btc, "--advisor", "leveraged", "--seed", 3);
    assertThat(alone.get("fills").asInt()).isPositive();
    assertThat(Ran.figures(replay(btc, "--advisor", "leveraged", "--seed", 3, "--auto")))
        .isEqualTo(Ran.figures(alone));
    assertThat(Ran.figures(replay(btc, "--advisor", "leveraged", "--seed", 4)))
        .isNotEqualTo(Ran.figures(alone));
  }

  @Test
  void leavesTheStrategyAloneWithoutAnAdvisor() {
    JsonNode none = replay(btc, "--advisor", "none", "--auto", "--seed", 7);
    assertThat(none.get("decisions").get("count").asLong())
        .isPositive()
        .isLessThan(whole.get("decisions").get("count").asLong());
    assertThat(replay(btc, "--advisor", "none", "--seed", 7).get("fills").asInt()).isZero();
  }

  @Test
  void sharesAreSharesAndNamedForPeopleToo() {
    Ran text = Ran.of("run", "--mode", "replay", "--tape", btc, "--advisor", "reckless");
    assertThat(text.exit()).isZero();
    assertThat(text.out())
        .contains("denied by", "changed by", "trades ended by", "restrictions", "unprotected");
  }

  @Test
  void endsEqualTwice() {
    assertThat(Ran.figures(replay(btc, "--auto", "--seed", 7))).isEqualTo(Ran.figures(whole));
  }

  @Test
  void drawsOtherLatenciesWithAnotherSeed() {
    assertThat(replay(btc, "--auto", "--seed", 8).get("snapshotSha256"))
        .isNotEqualTo(whole.get("snapshotSha256"));
  }

  @Test
  void makesTheSameRunAtAHighSpeed() {
    JsonNode paced = replay(btc, "--auto", "--seed", 7, "--speed", 1_000_000_000);
    assertThat(Ran.figures(paced)).isEqualTo(Ran.figures(whole));
    JsonNode marked = replay(btc, "--auto", "--seed", 7, "--speed", "1000000000x");
    assertThat(Ran.figures(marked)).isEqualTo(Ran.figures(whole));
  }

  @Test
  void playsSeveralTapesAsOneMarket() {
    JsonNode both = replay(btc, "--tape", eth, "--auto", "--seed", 7);
    assertThat(both.get("events").asInt()).isEqualTo(8 * BARS);
    assertThat(both.get("fills").asInt()).isGreaterThan(whole.get("fills").asInt());
    JsonNode turned = replay(eth, "--tape", btc, "--auto", "--seed", 7);
    assertThat(turned.get("events")).isEqualTo(both.get("events"));
  }

  @Test
  void playsOnlyTheNamedInstrumentOfSeveral() {
    JsonNode one = replay(btc, "--tape", eth, "--instrument", "BTC", "--auto", "--seed", 7);
    assertThat(Ran.figures(one)).isEqualTo(Ran.figures(whole));
    JsonNode both =
        replay(btc, "--tape", eth, "--instrument", "BTC", "--instrument", "eth", "--seed", 7);
    assertThat(both.get("events").asInt()).isEqualTo(8 * BARS);
  }

  @Test
  void refusesAnInstrumentThatNoTapeHas() {
    Ran one = Ran.of("run", "--mode", "replay", "--tape", btc, "--instrument", "SOL");
    assertThat(one.refused(ExitCode.INPUT))
        .isEqualToIgnoringNewLines("No tape has SOL; the tapes hold BTC");
    Ran two =
        Ran.of(
            "run",
            "--mode",
            "replay",
            "--tape",
            btc,
            "--tape",
            eth,
            "--instrument",
            "SOL",
            "--instrument",
            "DOGE");
    assertThat(two.refused(ExitCode.INPUT))
        .isEqualToIgnoringNewLines("No tape has SOL; the tapes hold BTC, ETH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SOL,ETH", "", " ", "BTC ETH", "$", "a|b"})
  void refusesWhatCannotBeAnInstrument(String symbol) {
    Ran ran = Ran.of("run", "--mode", "replay", "--tape", btc, "--instrument", symbol);
    assertThat(ran.refused(ExitCode.INPUT))
        .isEqualToIgnoringNewLines(
            "There is no instrument '"
                + symbol
                + "'; name it as the tape does, each with its own --instrument");
  }

  @Test
  void stopsAtAnEventOrATime() {
    JsonNode events = replay(btc, "--auto", "--seed", 7, "--events", 1_200);
    assertThat(events.get("events").asInt()).isEqualTo(1_200);
    assertThat(events.get("bars").asInt()).isEqualTo(300);
    long time = MadeTapes.START + 300 * 300_000L;
    JsonNode until = replay(btc, "--auto", "--seed", 7, "--until", time + 1);
    assertThat(until.get("bars")).isEqualTo(events.get("bars"));
    JsonNode both = replay(btc, "--auto", "--seed", 7, "--until", time, "--events", 1_200);
    assertThat(both.get("events").asInt()).isLessThan(1_200);
    JsonNode beyond = replay(btc, "--auto", "--seed", 7, "--events", 1_000_000);
    assertThat(Ran.figures(beyond)).isEqualTo(Ran.figures(whole));
  }

  @Test
  void tellsTheInstrumentOfATapeWhoseNameSaysNothing() throws IOException {
    Path nameless = Files.copy(btc, folder.resolve("2025.csv"));
    JsonNode named = replay(nameless, "--instrument", "BTC", "--auto", "--seed", 7);
    assertThat(named.get("fills")).isEqualTo(whole.get("fills"));
    assertThat(named.get("equity")).isEqualTo(whole.get("equity"));
  }

  @Test
  void playsATapeOfAnotherVenueByTheRulesOfOurInstrument() throws IOException {
    Path perpetual = Files.copy(btc, folder.resolve("ftx-BTC-PERP-5m.csv"));
    assertThat(Ran.figures(replay(perpetual, "--auto", "--seed", 7))).isEqualTo(Ran.figures(whole));
  }

  @Test
  void playsACoinThatTheCatalogueDoesNotKnow() throws IOException {
    Path unknown = Files.copy(btc, folder.resolve("venue-WIF-5m.csv"));
    JsonNode run = replay(unknown, "--auto", "--seed", 7);
    assertThat(run.get("fills").asInt()).isPositive();
  }

  @Test
  void skipsAndCountsBadRowsAndTradesOnNone() throws IOException {
    String text = Files.readString(btc);
    int middle = text.indexOf('\n', text.length() / 2) + 1;
    String bad = "1735689600000,1,1,1,1,1\nnonsense\n1999999999999,100,99,104,102,3\n";
    Path tape =
        Files.writeString(
            folder.resolve("bad-BTC-5m.csv"),
            text.substring(0, middle) + bad + text.substring(middle));
    JsonNode run = replay(tape, "--auto", "--seed", 7);
    assertThat(run.get("badRows").asInt()).isEqualTo(3);
    Map<String, String> figures = Ran.figures(run);
    figures.put("badRows", "0");
    assertThat(figures).isEqualTo(Ran.figures(whole));
  }

  @Test
  void keepsARecordWhoseJournalAndArchiveAgree() {
    Path data = folder.resolve("record");
    JsonNode run = Ran.json(Ran.replay(btc, data));
    assertThat(Ran.figures(run)).isEqualTo(Ran.figures(whole));
    assertThat(data).isDirectoryContaining("glob:**/orders.journal");
    assertThat(data).isDirectoryContaining("glob:**/archive.mv.db");
    Ran verify = Ran.of("journal", "verify", "--data", data);
    assertThat(verify.exit()).isZero();
    assertThat(verify.out())
        .contains(run.get("journalRecords").asString() + " sound records")
        .contains("session replay-1 from record 1, ended in order")
        .contains("Every record is there and in its chain.")
        .contains("The archive says the same as the journal.")
        .endsWith("The record is sound." + System.lineSeparator());
    Record record = Record.of(data);
    assertThat(record.duplicateOrders()).isEmpty();
    Record.Archived archived = record.archived("replay-1");
    assertThat(archived.orders()).isEqualTo(Record.countsOf(run));
    assertThat(archived.fills()).isEqualTo(run.get("fills").asInt());
  }

  @Test
  void findsTheRecordByTheEnvironmentToo() {
    Path data = folder.resolve("elsewhere");
    Ran.json(Ran.replay(btc, data, "--events", 40));
    Map<String, String> environment = Map.of("WHEELHOUSE_DATA", data.toString());
    assertThat(Ran.in(environment, "journal", "verify").exit()).isZero();
  }

  @Test
  void asAProcessPrintsOneLineAndLeavesNothingBehindWithoutData() throws Exception {
    Path place = Files.createDirectory(folder.resolve("place"));
    Object[] words = {"run", "--mode", "replay", "--tape", btc, "--auto", "--seed", 7, "--json"};
    try (Child child = Child.start(place.resolve("log"), Child.Runs.class, words)) {
      JsonNode run = new Ran(0, child.readLine() + "\n", "").json();
      assertThat(child.readLine()).as("nothing else on standard output").isNull();
      assertThat(child.exit()).isZero();
      assertThat(Ran.figures(run)).isEqualTo(Ran.figures(whole));
    }
    assertThat(place.resolve("log")).content().doesNotContain("Exception", "\tat ");
    try (var entries = Files.list(place)) {
      assertThat(entries).containsExactly(place.resolve("log"));
    }
  }

  @Test
  void recordingPlaysAsTheTapeDid() {
    Path recording = folder.resolve("made.rec");
    JsonNode recorded = replay(btc, "--auto", "--seed", 7, "--record", recording);
    assertThat(Ran.figures(recorded)).isEqualTo(Ran.figures(whole));
    assertThat(Ran.of("tape", "check", recording).exit()).isZero();
    Ran again = Ran.of("run", "--events", 5, "--record", recording);
    assertThat(again.refused(ExitCode.INPUT)).contains(recording + ": the file is there already");
  }
}
