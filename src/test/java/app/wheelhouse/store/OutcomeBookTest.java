package app.wheelhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.Proposer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeBookTest {
  @TempDir Path directory;

  private static DecisionOutcome outcome(String session, long sequence, SplittableRandom random) {
    DecisionOutcome.Ending[] endings = DecisionOutcome.Ending.values();
    return new DecisionOutcome(
        session,
        sequence,
        new Proposer(Proposer.Kind.MODEL, "ollama:tiny \"β\""),
        EvidenceSamples.BTC,
        random.nextLong(1L << 41),
        random.nextBoolean() ? "open_long" : "open_short",
        new Confidence(random.nextDouble()),
        random.nextBoolean() ? new Confidence(random.nextDouble()) : null,
        random.nextBoolean() ? "trending" : "",
        random.nextBoolean(),
        endings[random.nextInt(endings.length)],
        random.nextInt(10) == 0 ? Double.NaN : random.nextDouble(5),
        random.nextDouble(-2, 5),
        random.nextLong(1L << 41));
  }

  private Path file() {
    return directory.resolve("evidence").resolve("outcomes.jsonl");
  }

  @Test
  void givesBackWhatItWasToldAfterARestart() throws Exception {
    SplittableRandom random = new SplittableRandom(3);
    List<DecisionOutcome> told = new ArrayList<>();
    try (OutcomeBook book = OutcomeBook.open(directory)) {
      for (int i = 1; i <= 500; i++) {
        DecisionOutcome outcome = outcome("demo-" + i % 3, i, random);
        assertThat(book.append(outcome)).isTrue();
        told.add(outcome);
      }
      assertThat(book.all()).isEqualTo(told);
    }
    try (OutcomeBook book = OutcomeBook.open(directory)) {
      assertThat(book.all()).isEqualTo(told);
      assertThat(book.notes()).isEmpty();
    }
  }

  @Test
  void countsTheFirstOutcomeOfADecisionOnly() throws Exception {
    SplittableRandom random = new SplittableRandom(5);
    DecisionOutcome first = outcome("demo-1", 7, random);
    try (OutcomeBook book = OutcomeBook.open(directory)) {
      assertThat(book.append(first)).isTrue();
      assertThat(book.append(outcome("demo-1", 7, random))).isFalse();
      assertThat(book.append(outcome("demo-2", 7, random))).isTrue();
    }
    try (OutcomeBook book = OutcomeBook.open(directory)) {
      assertThat(book.append(outcome("demo-1", 7, random))).isFalse();
      assertThat(book.all()).hasSize(2).first().isEqualTo(first);
    }
    assertThat(Files.readAllLines(file())).hasSize(2);
  }

  @Test
  void goesOnBehindALineThatWasCutOff() throws Exception {
    SplittableRandom random = new SplittableRandom(6);
    DecisionOutcome first = outcome("demo-1", 1, random);
    DecisionOutcome third = outcome("demo-1", 3, random);
    try (OutcomeBook book = OutcomeBook.open(directory)) {
      book.append(first);
      book.append(outcome("demo-1", 2, random));
    }
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, whole.length - 9));

    try (OutcomeBook book = OutcomeBook.open(directory)) {
      assertThat(book.all()).containsExactly(first);
      assertThat(book.notes()).singleElement().asString().contains("outcomes.jsonl was cut off");
      book.append(third);
    }
    Files.writeString(file(), "{\"session\":\"x\",\"sequence\":1}\n", StandardOpenOption.APPEND);
    try (OutcomeBook book = OutcomeBook.open(directory)) {
      assertThat(book.all()).containsExactly(first, third);
      assertThat(book.notes())
          .anySatisfy(note -> assertThat(note).contains("Line 2 of evidence/outcomes.jsonl"))
          .anySatisfy(note -> assertThat(note).contains("Line 4", "proposerKind is missing"));
    }
  }

  @Test
  void refusesImpossibleValues() throws Exception {
    try (OutcomeBook book = OutcomeBook.open(directory)) {
      book.append(outcome("demo-1", 1, new SplittableRandom(1)));
    }
    String line = Files.readString(file());
    Files.writeString(file(), line.replaceFirst("\"stated\":[0-9.E-]+", "\"stated\":1.5"));

    try (OutcomeBook book = OutcomeBook.open(directory)) {
      assertThat(book.all()).isEmpty();
      assertThat(book.notes()).singleElement().asString().contains("A confidence is 0 to 1");
    }
  }

  @Test
  void countsWhatTheDiskDidNotTakeUntilTheEnd() throws Exception {
    OutcomeBook book = OutcomeBook.open(directory);
    Files.writeString(directory.resolve("evidence"), "a file where the folder must be");
    DecisionOutcome outcome = outcome("demo-1", 4, new SplittableRandom(1));

    assertThatThrownBy(() -> book.append(outcome))
        .isInstanceOf(EvidenceFailure.class)
        .hasMessageContaining("demo-1#4")
        .hasMessageContaining("it counts until the desk is closed");
    assertThat(book.all()).containsExactly(outcome);
  }

  @Test
  void namesAFileThatCannotBeRead() throws Exception {
    Files.createDirectories(file());

    assertThatThrownBy(() -> OutcomeBook.open(directory))
        .isInstanceOf(EvidenceFailure.class)
        .hasMessageContaining("the calibration begins without them");
  }

  @Test
  void worksWithoutAFile() throws Exception {
    try (OutcomeBook book = OutcomeBook.inMemory()) {
      assertThat(book.append(outcome("demo-1", 1, new SplittableRandom(1)))).isTrue();
      assertThat(book.append(outcome("demo-1", 1, new SplittableRandom(2)))).isFalse();
      assertThat(book.all()).hasSize(1);
    }
    assertThat(directory).isEmptyDirectory();
  }
}
