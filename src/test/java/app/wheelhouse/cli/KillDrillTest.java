package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.desk.MadeTapes;
import app.wheelhouse.store.JournalVerifier;
import app.wheelhouse.store.VerifyReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// `kill -9` in the middle of a replay: continued, it ends as the run that nobody killed, with
/// every order once.
///
/// The points are places in the journal, not moments: the other process is killed when its journal
/// has grown to a record that the seed has chosen.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillDrillTest {
  private static final int POINTS = Boolean.getBoolean("wheelhouse.drill") ? 12 : 4;
  private static final int BARS = 900;

  @TempDir static Path folder;

  private Path tape = Path.of("");
  private JsonNode whole = JsonNodeFactory.instance.objectNode();
  private Record uninterrupted = new Record(Path.of(""), List.of());
  private List<Long> places = List.of();
  private int killed;

  @BeforeAll
  void runWithoutInterruption() throws IOException {
    tape = MadeTapes.candles(folder.resolve("venue-BTC-5m.csv"), 1, BARS);
    Path data = folder.resolve("uninterrupted");
    whole = Ran.json(Ran.replay(tape, data));
    uninterrupted = Record.of(data);
    places = Record.places(data);
    assertThat(places).hasSizeGreaterThan(200);
  }

  @AfterAll
  void somebodyWasKilled() {
    assertThat(killed).as("runs that were killed before they ended").isPositive();
  }

  IntStream points() {
    return new SplittableRandom(12).ints(POINTS, 2, BARS / 5);
  }

  @ParameterizedTest(name = "at record {0}")
  @MethodSource("points")
  void aKilledRunIsContinuedAsIfNothingHadHappened(int record) throws Exception {
    Path data = folder.resolve("killed-" + record);
    killAtRecord(record, data);
    VerifyReport found = JournalVerifier.verify(Record.journal(data));
    assertThat(found.isUsable()).isTrue();
    assertThat(found.records()).isGreaterThanOrEqualTo(record);
    Ran verify = Ran.of("journal", "verify", "--data", data);
    assertThat(verify.exit()).as(verify.out() + verify.err()).isZero();

    assertIsTheUninterruptedRun(Ran.json(Ran.replay(tape, data, "--resume")), data);
    assertThat(Record.of(data).entries()).hasSizeGreaterThan((int) found.records());
  }

  @Test
  void aRunThatIsKilledAgainWhileItIsContinuedIsNoWorse() throws Exception {
    Path data = folder.resolve("killed-twice");
    killAtRecord(60, data);
    killAtRecord(150, data, "--resume");
    try (Child last = child("last", data, "--json", "--resume")) {
      JsonNode resumed = new Ran(0, last.readLine() + "\n", "").json();
      assertThat(last.readLine()).as("nothing else on standard output").isNull();
      assertThat(last.exit()).isZero();
      assertIsTheUninterruptedRun(resumed, data);
    }
    assertThat(folder.resolve("last.log")).content().doesNotContain("Exception", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders.journal", "archive.mv.db"})
  void aRunThatIsKilledAtItsBirthLeavesAUsableDirectory(String file) throws Exception {
    Path data = folder.resolve("killed-with-" + file);
    try (Child child = child("birth-" + file, data)) {
      await(child, () -> Files.exists(data.resolve(file)));
      killed += child.kill() == 0 ? 0 : 1;
    }
    Ran resumed = Ran.of(Ran.replay(tape, data, "--resume", "--json"));
    if (resumed.exit() == ExitCode.OK) {
      assertIsTheUninterruptedRun(resumed.json(), data);
    } else {
      assertThat(resumed.refused(ExitCode.INPUT)).startsWith("There is no session to continue");
      assertIsTheUninterruptedRun(Ran.json(Ran.replay(tape, data)), data);
    }
  }

  private void assertIsTheUninterruptedRun(JsonNode run, Path data) {
    assertThat(Ran.figures(run)).isEqualTo(Ran.figures(whole));
    Record record = Record.of(data);
    assertThat(record.withoutEnds()).isEqualTo(uninterrupted.withoutEnds());
    assertThat(record.duplicateOrders()).isEmpty();
    Ran verify = Ran.of("journal", "verify", "--data", data);
    assertThat(verify.exit()).as(verify.out() + verify.err()).isZero();
    assertThat(verify.out()).contains("The archive says the same as the journal.");
    assertThat(record.archived("replay-1")).isEqualTo(uninterrupted.archived("replay-1"));
  }

  private void killAtRecord(int record, Path data, Object... more) throws Exception {
    String name = data.getFileName() + "-" + record;
    try (Child child = child(name, data, more)) {
      await(child, () -> Files.exists(Record.journal(data)));
      try (FileChannel journal = FileChannel.open(Record.journal(data))) {
        await(child, () -> begins(journal, places.get(record - 1)));
      }
      killed += child.kill() == 0 ? 0 : 1;
    }
    assertThat(folder.resolve(name + ".log")).content().doesNotContain("Exception", "\tat ");
  }

  private Child child(String name, Path data, Object... more) throws IOException {
    return Child.start(
        folder.resolve(name + ".log"), Child.Runs.class, Ran.replay(tape, data, more));
  }

  /// Looks again and again while the other process lives.
  private static void await(Child child, BooleanSupplier reached) {
    while (child.isAlive() && !reached.getAsBoolean()) {
      LockSupport.parkNanos(100_000);
    }
  }

  private static boolean begins(FileChannel journal, long place) {
    try {
      return Record.begins(journal, place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
