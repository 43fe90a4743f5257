package app.wheelhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a model's decision rests on, in the journal, the archive and the emergency file.
class DecisionBackingTest {
  private static final Backing FULL =
      new Backing("ab".repeat(32), 62_250.125, new Confidence(0.55), 7, 0.6, "\"none\" {of} it");
  private static final Backing LEAST = new Backing("", 0.1 + 0.2, null, 1, 0, null);

  @TempDir Path directory;

  private static DecisionRecord hold(long number, @Nullable Backing backing) {
    return new DecisionRecord(
        number,
        new Decision.Hold(
            new Decision.Header(
                new Proposer(Proposer.Kind.MODEL, "ollama:tiny"),
                EvidenceSamples.BTC,
                1_000 + number,
                new Confidence(0.7),
                new Rationale("why", List.of(), List.of("{for}"), List.of(), List.of()),
                backing)),
        new DecisionRecord.Held());
  }

  private static String json(DecisionRecord record) {
    return new String(
        JournalCodec.encode(new JournalEntry.DecisionTaken(record)), StandardCharsets.UTF_8);
  }

  @Test
  void isWrittenBehindWhatADecisionAlwaysHad() {
    String without = json(hold(1, null));

    assertThat(without)
        .isEqualTo(
            """
            {"entry":"DecisionTaken","sequence":1,"decision":{"action":"Hold",\
            "proposerKind":"MODEL","proposer":"ollama:tiny","instrument":"hyperliquid|BTC",\
            "time":1001,"confidence":0.7,"summary":"why","saw":[],"supporting":["{for}"],\
            "opposing":[],"invalidation":[]},"disposition":{"outcome":"Held"}}\
            """);
    assertThat(json(hold(1, FULL)))
        .isEqualTo(
            without.replace(
                "\"invalidation\":[]}",
                "\"invalidation\":[],\"backing\":{\"evidence\":\""
                    + "ab".repeat(32)
                    + "\",\"price\":62250.125,\"calibrated\":0.55,\"level\":7,\"least\":0.6,"
                    + "\"objection\":\"\\\"none\\\" {of} it\"}}"));
    assertThat(json(hold(1, LEAST))).doesNotContain("calibrated", "objection");
  }

  @Test
  void comesBackFromTheJournal() {
    for (Backing backing : new Backing[] {FULL, LEAST, null}) {
      JournalEntry entry = new JournalEntry.DecisionTaken(hold(1, backing));
      assertThat(JournalCodec.decode(JournalCodec.encode(entry))).isEqualTo(entry);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "calibrated":0.55 | "calibrated":1.5 | A confidence is 0 to 1
          "level":7         | "level":"x"      | decision.backing.level is not a whole number
          "price":          | "cost":          | decision.backing.price is missing
          """)
  void isNamedWhereItCannotBeRead(String written, String altered, String problem) {
    String json = json(hold(1, FULL)).replace(written, altered);

    assertThat(json).contains(altered);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> JournalCodec.decode(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableEntry.class)
        .hasMessageContaining(problem);
  }

  @Test
  void isInTheArchiveWithHoldsAndJournaledDecisionsAndStaysThereInARebuild() throws Exception {
    ArchiveScript script = ArchiveScript.full();
    DecisionRecord journaled =
        new DecisionRecord(9, hold(9, FULL).decision(), new DecisionRecord.Ignored("why not"));
    script.add(new JournalEntry.DecisionTaken(journaled));
    ArchiveSource source = ArchiveSource.of(script.records);
    List<DecisionRecord> holds = List.of(hold(20, FULL), hold(21, LEAST), hold(22, null));

    try (Archive archive = Archive.open(directory, source)) {
      archive.recordDecisions(script.rows(), holds);
      assertKept(archive, source, journaled, holds);
    }
    Archive.rebuild(directory, source);
    try (Archive archive = Archive.open(directory, source)) {
      assertKept(archive, source, journaled, holds);
    }
  }

  private static void assertKept(
      Archive archive, ArchiveSource source, DecisionRecord journaled, List<DecisionRecord> holds) {
    assertThat(archive.queries().decisions("alpha", 99))
        .startsWith(holds.reversed().toArray(DecisionRecord[]::new))
        .contains(journaled);
    assertThat(archive.differences(source)).isEmpty();
  }

  @Test
  void isTakenInFromTheEmergencyFile() throws Exception {
    ArchiveScript script = ArchiveScript.full();
    new ArchiveEmergency(directory)
        .write(List.of(new ArchiveRow.Hold(script.rows(), hold(20, FULL))));

    try (Archive archive = Archive.open(directory, ArchiveSource.of(script.records))) {
      assertThat(archive.queries().decisions("alpha", 1)).containsExactly(hold(20, FULL));
    }
  }

  @Test
  void addsNothingToTheRationaleOfARule() {
    Rationale why = hold(1, null).decision().header().rationale();

    assertThat(ArchiveBacking.with(ArchiveRationale.json(why), null))
        .isEqualTo("{\"for\":[\"{for}\"]}");
    assertThat(ArchiveBacking.in("{\"for\":[\"\\\"backing\\\"\"]}")).isNull();
    assertThat(ArchiveBacking.in(ArchiveBacking.with("{}", FULL))).isEqualTo(FULL);
    assertThat(ArchiveBacking.in("{\"backing\":{\"evidence\":\"x\" … (cut)")).isNull();
  }

  @Test
  void holdsAreReadFromACopyOfTheArchive() throws Exception {
    ArchiveScript script = ArchiveScript.full();
    ArchiveSource source = ArchiveSource.of(script.records);
    List<DecisionRecord> holds = List.of(hold(20, FULL), hold(21, null));
    try (Archive archive = Archive.open(directory, source)) {
      archive.recordDecisions(script.rows(), holds);
    }
    byte[] before = Files.readAllBytes(directory.resolve("archive.mv.db"));
    Map<Long, DecisionRecord> found = new TreeMap<>();
    List<String> sessions = new ArrayList<>();

    assertThat(
            ArchiveHolds.read(
                directory,
                source,
                (session, record) -> {
                  sessions.add(session);
                  found.put(record.sequence(), record);
                }))
        .isEmpty();

    assertThat(found.values()).containsExactlyElementsOf(holds);
    assertThat(sessions).containsOnly("alpha");
    assertThat(Files.readAllBytes(directory.resolve("archive.mv.db"))).isEqualTo(before);
    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void saysWhyHoldsCannotBeRead() throws Exception {
    ArchiveSource none = ArchiveSource.of(List.of());
    assertThat(ArchiveHolds.read(directory, none, (_, _) -> {}))
        .containsExactly("There is no archive, so decisions to hold are not shown.");

    Files.writeString(directory.resolve("archive.mv.db"), "rubbish");
    assertThat(ArchiveHolds.read(directory, none, (_, _) -> {}))
        .singleElement()
        .asString()
        .contains("decisions to hold are not shown");
    assertThat(directory.resolve("archive.mv.db")).hasContent("rubbish");
  }

  @Test
  void saysThatTheArchiveIsAheadOfTheJournal() {
    ArchiveScript script = ArchiveScript.full();
    Archive.open(directory, ArchiveSource.of(script.records)).close();

    assertThat(ArchiveHolds.read(directory, ArchiveSource.of(List.of()), (_, _) -> {}))
        .singleElement()
        .asString()
        .contains("Decisions to hold are not shown", "a part of the journal is lost");
  }
}
