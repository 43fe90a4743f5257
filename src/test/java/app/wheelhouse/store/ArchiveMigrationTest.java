package app.wheelhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.money.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives of the first version, and what a kill leaves of one while its tables are changed.
class ArchiveMigrationTest {
  @TempDir Path directory;
  private final ArchiveScript script = ArchiveScript.full();
  private final ArchiveSource source = ArchiveSource.of(script.records);

  /// Opens an archive, as a start does, and says so before.
  static final class Opens {
    private Opens() {}

    static void main(String[] arguments) {
      System.out.println("opens");
      Archive.open(Path.of(arguments[0]), ArchiveSource.of(ArchiveScript.full().records)).close();
    }
  }

  /// Makes the tables of the first version with a trade, a hold and a balance in them.
  private void makeFirstVersion(String... more) throws Exception {
    try (ArchiveDatabase old = ArchiveDatabase.open(ArchiveFile.in(directory))) {
      Flyway.configure()
          .dataSource(old.dataSource())
          .locations(ArchiveSchema.MIGRATIONS)
          .target("001")
          .load()
          .migrate();
      old.dsl()
          .execute(
              "insert into trades values (3, 'alpha', 'paper/main', 'replay', 'hyperliquid|BTC',"
                  + " 'BUY', 1, 1, 1, 0, 0, 0, 5, true, 1, 2)");
      // The tables for these are the same in both versions.
      ArchiveRowWriter.write(
          old.dsl(),
          List.of(
              new ArchiveRow.Hold(script.rows(), script.hold(1)),
              new ArchiveRow.Balance(
                  script.rows(), new BalanceSample(5, Money.of(1), Money.of(1), Money.ZERO))));
      old.dsl().execute("update archive_state set last_seq = 9, last_hash = 'x', closed = false");
      for (String statement : more) {
        old.dsl().execute(statement);
      }
    }
  }

  private static List<String> statements() throws IOException {
    try (var sql =
        ArchiveMigrationTest.class.getResourceAsStream("/db/migration/V002__protection.sql")) {
      String text =
          new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8)
              .replaceAll("--[^\n]*", "");
      return Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
  }

  static IntStream stepsDone() throws IOException {
    return IntStream.rangeClosed(0, statements().size());
  }

  private void assertMigrated() {
    try (Archive archive = Archive.open(directory, source)) {
      assertThat(archive.report()).isEqualTo(new ArchiveReport(false, null, List.of()));
      assertComplete(archive);
    }
  }

  private void assertComplete(Archive archive) {
    assertThat(archive.lastJournalSeq()).isEqualTo(script.records.size());
    assertThat(archive.differences(source)).isEmpty();
    assertThat(archive.queries().stateChanges("alpha", 9)).isNotEmpty();
    assertThat(archive.queries().decisions("alpha", 10)).hasSize(2);
    assertThat(archive.queries().balances("alpha", ArchiveScript.PAPER, 9)).hasSize(1);
  }

  /// Every file's bytes, by its name.
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        contents.put(
            file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  @Test
  void bringsTheFirstVersionUpAndKeepsHoldsAndBalances() throws Exception {
    makeFirstVersion();

    assertMigrated();
    assertThat(contents()).containsOnlyKeys("archive.mv.db", "archive.mv.db.before-migration-1");
    assertMigrated();
    assertThat(contents()).as("nothing is left to do").hasSize(2);
  }

  @Test
  void bringsUpTablesWithNothingButWhatTheJournalHas() throws Exception {
    makeFirstVersion("delete from decisions", "delete from balance_history");

    try (Archive archive = Archive.open(directory, source)) {
      assertThat(archive.report()).isEqualTo(new ArchiveReport(false, null, List.of()));
      assertThat(archive.differences(source)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("stepsDone")
  void runsAgainAfterStep(int steps) throws Exception {
    makeFirstVersion(statements().subList(0, steps).toArray(String[]::new));

    assertMigrated();
  }

  @Test
  void mendsWhatTheFirstFormOfTheSecondVersionLeft() throws Exception {
    makeFirstVersion(
        "alter table trades drop column liquidated",
        "create table trades_copy_4_2 as select * from trades");

    assertMigrated();
    try (ArchiveDatabase database = ArchiveDatabase.open(ArchiveFile.in(directory))) {
      assertThat(
              database
                  .dsl()
                  .fetch("select * from information_schema.tables where table_name like '%COPY%'"))
          .isEmpty();
    }
  }

  @Test
  void makesTablesWithoutTheirHistoryAnew() throws Exception {
    makeFirstVersion("drop table \"flyway_schema_history\"");

    try (Archive archive = Archive.open(directory, source)) {
      assertThat(archive.report().rebuilt()).isTrue();
      assertThat(archive.differences(source)).isEmpty();
    }
  }

  @Test
  void triesAStepAgainThatIsOnRecordAsFailed() throws Exception {
    makeFirstVersion(
        "insert into \"flyway_schema_history\" values (2, '002', 'protection', 'SQL',"
            + " 'V002__protection.sql', 1, 'SA', now(), 1, false)");

    try (Archive archive = Archive.open(directory, source)) {
      assertComplete(archive);
      assertThat(archive.report().rebuilt()).isTrue();
      assertThat(archive.report().lines())
          .startsWith("The archive could not be brought to this version's tables.");
    }
  }

  @Nested
  class AKill {
    private void killAfterChanges(int changes) throws Exception {
      Path beside = directory.resolve("archive-rebuilding.mv.db");
      try (ChildJvm child = ChildJvm.start(Opens.class, directory.toString())) {
        assertThat(child.readLine()).isEqualTo("opens");
        String seen = "";
        int left = changes + 1;
        while (left > 0
            && ProcessHandle.of(child.pid()).filter(ProcessHandle::isAlive).isPresent()) {
          String now = stamp(beside);
          if (!now.equals(seen)) {
            seen = now;
            left--;
          }
          Thread.onSpinWait();
        }
        child.kill();
      }
    }

    private static String stamp(Path file) throws IOException {
      try {
        return Files.size(file) + " " + Files.getLastModifiedTime(file);
      } catch (NoSuchFileException e) {
        return "";
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4})
    void inTheMigrationIsMendedByTheNextStart(int changes) throws Exception {
      makeFirstVersion();

      killAfterChanges(changes);

      assertMigrated();
      assertThat(contents()).doesNotContainKey("archive-rebuilding.mv.db");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void whileTheTablesAreMadeIsMendedByTheNextStart(int changes) throws Exception {
      killAfterChanges(changes);

      try (Archive archive = Archive.open(directory, source)) {
        assertThat(archive.differences(source)).isEmpty();
        assertThat(archive.report().setAside()).isNull();
      }
    }
  }

  @Nested
  class Looking {
    private ArchiveInspection.Result look() throws IOException {
      Map<String, String> before = contents();
      ArchiveInspection.Result result = Archive.inspect(directory, source);
      assertThat(contents().equals(before)).as("not a byte is changed").isTrue();
      return result;
    }

    private List<String> sound() throws IOException {
      ArchiveInspection.Result result = look();
      assertThat(result.isSound()).as(result.lines().toString()).isTrue();
      return result.lines();
    }

    private List<String> unsound() throws IOException {
      ArchiveInspection.Result result = look();
      assertThat(result.isSound()).as(result.lines().toString()).isFalse();
      return result.lines();
    }

    @Test
    void findsAnEqualArchiveSound() throws IOException {
      Archive.open(directory, source).close();
      assertThat(sound()).containsExactly("The archive says the same as the journal.");
    }

    @Test
    void saysThatThereIsNone() throws IOException {
      assertThat(sound())
          .containsExactly("There is no archive: the next start makes it anew from the journal.");
    }

    @Test
    void saysThatItIsOfAnOlderVersion() throws Exception {
      makeFirstVersion();
      assertThat(sound())
          .containsExactly(
              "The archive has tables of an older version and was not compared: the next start"
                  + " brings them to this one and reads the journal into them.");
      assertMigrated();
    }

    @Test
    void comparesAsFarAsTheArchiveGoes() throws IOException {
      Archive.open(directory, ArchiveSource.of(script.records.subList(0, 9))).close();
      assertThat(sound())
          .containsExactly(
              "The archive goes to record 9 of 22: the next start reads the rest.",
              "The archive says the same as the journal.");
    }

    @Test
    void namesWhatDiffers() throws IOException {
      try (Archive archive = Archive.open(directory, source)) {
        archive.dsl().execute("delete from fills");
      }
      List<String> lines = new ArrayList<>(unsound());
      assertThat(lines).hasSize(4).allMatch(line -> line.contains("missing"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5_000})
    void saysThatADamagedOneIsMadeAnewByTheNextStart(int size) throws IOException {
      Files.write(directory.resolve("archive.mv.db"), new byte[size]);
      assertThat(unsound().getFirst())
          .startsWith("The archive ")
          .endsWith(": the next start sets it aside and makes it anew.");
    }

    @Test
    void refusesOneThatKnowsMoreThanTheJournal() throws IOException {
      Archive.open(directory, source).close();
      Map<String, String> before = contents();
      assertThatThrownBy(
              () -> Archive.inspect(directory, ArchiveSource.of(script.records.subList(0, 7))))
          .isInstanceOf(ArchiveRefused.class)
          .hasMessageContaining("a part of the journal is lost");
      assertThat(contents().equals(before)).isTrue();
    }
  }
}
