package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.ARCHIVE_STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.money.Money;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveFileTest {
  @TempDir Path directory;
  private final ArchiveScript script = ArchiveScript.full();
  private final ArchiveSource source = ArchiveSource.of(script.records);
  private Path file;

  @BeforeEach
  void nameFile() {
    file = directory.resolve("archive.mv.db");
  }

  private Archive open() {
    return Archive.open(directory, source);
  }

  private void assertEqualToTheJournal(Archive archive) {
    assertThat(archive.lastJournalSeq()).isEqualTo(script.records.size());
    assertThat(archive.differences(source)).isEmpty();
    assertThat(archive.queries().account("alpha", ArchiveScript.PAPER)).contains(script.account);
  }

  private void cutTo(long length) throws IOException {
    try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
      cut.setLength(length);
    }
  }

  @Nested
  class AnOrderlyLife {
    @Test
    void beginsEmptyWithoutAWord() {
      try (Archive archive = Archive.open(directory, ArchiveSource.of(List.of()))) {
        assertThat(archive.report()).isEqualTo(new ArchiveReport(false, null, List.of()));
        assertThat(archive.lastJournalSeq()).isZero();
      }
      assertThat(file).exists();
    }

    @Test
    void catchesUpWithWhatTheJournalHasMore() {
      ArchiveSource less = ArchiveSource.of(script.records.subList(0, 9));
      try (Archive archive = Archive.open(directory, less)) {
        archive.recordBalance(
            script.rows(), new BalanceSample(5, Money.of(1), Money.of(1), Money.ZERO));
      }
      try (Archive archive = open()) {
        assertThat(archive.report().lines()).isEmpty();
        assertEqualToTheJournal(archive);
        assertThat(archive.queries().balances("alpha", ArchiveScript.PAPER, 9)).hasSize(1);
      }
    }

    @Test
    void keepsWhatWasWrittenWhenTheProcessIsKilled() throws IOException {
      Path copy = Files.createDirectory(directory.resolve("copy"));
      try (Archive archive = open()) {
        archive.recordDecisions(script.rows(), List.of(script.hold(1)));
        // The file as a kill would leave it: never closed.
        Files.copy(file, copy.resolve("archive.mv.db"));
      }
      try (Archive archive = Archive.open(copy, source)) {
        assertThat(archive.report().lines()).isEmpty();
        assertEqualToTheJournal(archive);
        assertThat(archive.queries().decisions("alpha", 10)).hasSize(2);
      }
    }

    @Test
    void opensItselfAgainAfterTheDatabaseGaveUp() {
      try (Archive archive = Archive.open(directory, ArchiveSource.of(List.of()))) {
        archive.project(script.records.subList(0, 5));
        // What H2 does to itself when a write fails.
        assertThatThrownBy(() -> archive.dsl().execute("shutdown immediately"))
            .isInstanceOf(DataAccessException.class);

        archive.project(script.records.subList(5, script.records.size()));

        assertEqualToTheJournal(archive);
      }
    }
  }

  @Nested
  class Damage {
    @BeforeEach
    void fill() {
      open().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 4_095, 4_096, 8_192, 12_288, 20_480, 33, 50, 75, 90, 99})
    void isMendedAfterATruncation(int size) throws IOException {
      // Small numbers from 33 to 99 are percent.
      long length = size >= 33 && size < 100 ? Files.size(file) * size / 100 : size;
      cutTo(length);

      try (Archive archive = open()) {
        assertEqualToTheJournal(archive);
        assertThat(archive.report().rebuilt())
            .isEqualTo(Files.exists(directory.resolve("archive.mv.db.set-aside-1")));
      }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isMendedWhenAGrownUnclosedFileIsCut(long seed) throws IOException {
      Files.delete(file);
      Random random = new Random(seed);
      ArchiveScript grown = ArchiveRandomScript.of(random, 60);
      ArchiveSource all = ArchiveSource.of(grown.records);
      Path copy = Files.createDirectory(directory.resolve("copy")).resolve("archive.mv.db");
      try (Archive archive = Archive.open(directory, ArchiveSource.of(List.of()))) {
        for (int from = 0; from < grown.records.size(); from += 20) {
          archive.project(grown.records.subList(from, Math.min(from + 20, grown.records.size())));
        }
        Files.copy(file, copy);
      }
      try (RandomAccessFile cut = new RandomAccessFile(copy.toFile(), "rw")) {
        cut.setLength(12_288 + (long) (random.nextDouble() * (cut.length() - 12_288)));
      }

      try (Archive archive = Archive.open(copy.getParent(), all)) {
        assertThat(archive.lastJournalSeq()).isEqualTo(grown.records.size());
        assertThat(archive.differences(all)).isEmpty();
      }
    }

    @Test
    void isSaidAndSetAsideWhenTheFileIsEmpty() throws IOException {
      cutTo(0);

      try (Archive archive = open()) {
        assertEqualToTheJournal(archive);
        assertThat(archive.report().lines())
            .containsExactly(
                "The archive was an empty file; it is kept as archive.mv.db.set-aside-1.",
                "It was made anew from "
                    + script.records.size()
                    + " journal records; holds and balances from before are not in it.");
        assertThat(archive.report().setAside()).exists();
      }
    }

    @Test
    void isSaidWhenTheFileIsMissing() throws IOException {
      Files.delete(file);

      try (Archive archive = open()) {
        assertEqualToTheJournal(archive);
        assertThat(archive.report().rebuilt()).isTrue();
        assertThat(archive.report().setAside()).isNull();
        assertThat(archive.report().lines().getFirst())
            .isEqualTo("The archive was missing beside a journal of 22 records.");
      }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void isSetAsideWhenTheFileIsGarbage(long seed) throws IOException {
      byte[] garbage = new byte[30_000];
      new Random(seed).nextBytes(garbage);
      Files.write(file, garbage);

      try (Archive archive = open()) {
        assertEqualToTheJournal(archive);
      }
      assertThat(directory.resolve("archive.mv.db.set-aside-1")).hasBinaryContent(garbage);
    }

    @Test
    void isSetAsideWhenTheDatabaseIsEmptyBesideAJournal() throws IOException {
      Files.delete(file);
      Archive.open(directory, ArchiveSource.of(List.of())).close();

      try (Archive archive = open()) {
        assertEqualToTheJournal(archive);
        assertThat(archive.report().lines().getFirst())
            .startsWith("The archive was empty beside a journal of 22 records; it is kept as");
      }
    }

    @Test
    void isSetAsideWhenItBelongsToAnotherJournal() {
      JournalRecord last = script.records.removeLast();
      script.records.add(new JournalRecord(last.seq(), last.entry(), "another hash"));

      try (Archive archive = open()) {
        assertEqualToTheJournal(archive);
        assertThat(archive.report().lines().getFirst())
            .startsWith("The archive belonged to another journal; it is kept as");
      }
    }

    @Test
    void neverWritesOverAnEarlierOneThatWasSetAside() throws IOException {
      cutTo(0);
      open().close();
      cutTo(10);
      open().close();

      assertThat(directory.resolve("archive.mv.db.set-aside-1")).isEmptyFile();
      assertThat(directory.resolve("archive.mv.db.set-aside-2")).hasSize(10);
    }
  }

  @Nested
  class LeftAlone {
    @Test
    void whenItKnowsMoreThanTheJournal() throws IOException {
      open().close();
      byte[] before = Files.readAllBytes(file);

      assertThatThrownBy(
              () -> Archive.open(directory, ArchiveSource.of(script.records.subList(0, 7))))
          .isInstanceOf(ArchiveRefused.class)
          .hasMessageStartingWith(
              "The archive knows 22 journal records and the journal has only 7");
      assertThat(file).exists();
      assertThat(before).isNotEmpty();
      try (Archive archive = open()) {
        assertEqualToTheJournal(archive);
        assertThat(archive.report().rebuilt()).isFalse();
      }
    }

    @Test
    void whenItIsInUse() throws IOException {
      open().close();
      try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE);
          FileLock lock = other.lock()) {
        assertThat(lock.isValid()).isTrue();
        assertThatThrownBy(ArchiveFileTest.this::open)
            .isInstanceOf(ArchiveRefused.class)
            .hasMessageContaining("is in use by another program: close that one first");
        assertThatThrownBy(() -> Archive.rebuild(directory, source))
            .isInstanceOf(ArchiveRefused.class);
      }
      try (Archive archive = open()) {
        assertEqualToTheJournal(archive);
        assertThat(archive.report().lines()).isEmpty();
      }
    }

    @Test
    void whenItsDirectoryWouldAddSettingsToTheUrl() throws IOException {
      Path hostile = Files.createDirectory(directory.resolve("a;INIT=x"));

      assertThatThrownBy(() -> Archive.open(hostile, source))
          .isInstanceOf(ArchiveRefused.class)
          .hasMessageContaining("semicolon");
    }
  }

  @Test
  void cannotNameAClassToRun() {
    try (Archive archive = open()) {
      assertThatThrownBy(
              () -> archive.dsl().execute("create alias harm for 'java.lang.System.exit'"))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("Access to the class \"java.lang.System\" is denied");
    }
  }

  @Nested
  class ARebuild {
    @Test
    void keepsHoldsBalancesAndTheFormerFile() throws IOException {
      try (Archive archive = open()) {
        archive.recordDecisions(script.rows(), List.of(script.hold(1), script.hold(9)));
        archive.recordBalance(
            script.rows(), new BalanceSample(5, Money.of(1), Money.of(1), Money.ZERO));
        archive.dsl().execute("delete from fills");
        assertThat(archive.differences(source)).hasSize(4).allMatch(l -> l.contains("missing"));
      }
      ArchiveReport report = Archive.rebuild(directory, source);

      assertThat(report.lines())
          .containsExactly(
              "The archive was made anew from 22 journal records.",
              "Kept from the former archive: 3 holds, balances and instruments.",
              "The former archive is kept as archive.mv.db.set-aside-1.");
      try (Archive archive = open()) {
        assertEqualToTheJournal(archive);
        assertThat(archive.queries().decisions("alpha", 10)).hasSize(3);
        assertThat(archive.report().rebuilt()).isFalse();
      }
      try (var files = Files.list(directory)) {
        assertThat(files.map(path -> path.getFileName().toString()))
            .containsExactlyInAnyOrder("archive.mv.db", "archive.mv.db.set-aside-1");
      }
    }

    @Test
    void worksWithoutAndWithABrokenArchive() throws IOException {
      assertThat(Archive.rebuild(directory, source).setAside()).isNull();
      Files.write(file, new byte[5_000]);
      ArchiveReport report = Archive.rebuild(directory, source);

      assertThat(report.lines())
          .contains(
              "The former archive could not be read: its holds and balance history are missing"
                  + " here.");
      try (Archive archive = open()) {
        assertEqualToTheJournal(archive);
      }
    }

    @Test
    void leavesTheOldOneWhenItWasCutOffInBetween() throws IOException {
      open().close();
      Files.writeString(directory.resolve("archive-rebuilding.mv.db"), "half");

      try (Archive archive = open()) {
        assertEqualToTheJournal(archive);
        assertThat(archive.report().lines()).isEmpty();
      }
      assertThat(directory.resolve("archive-rebuilding.mv.db")).doesNotExist();
    }
  }

  @Nested
  class Versions {
    private String withNext(String sql) throws IOException {
      Path migrations = copied(directory.resolve("migrations"), "V001__record", "V002__protection");
      Files.writeString(migrations.resolve("V900__next.sql"), sql);
      return "filesystem:" + migrations;
    }

    private Path copied(Path to, String... names) throws IOException {
      Files.createDirectories(to);
      for (String name : names) {
        try (var sql =
            ArchiveFileTest.class.getResourceAsStream("/db/migration/" + name + ".sql")) {
          Files.write(to.resolve(name + ".sql"), Objects.requireNonNull(sql).readAllBytes());
        }
      }
      return to;
    }

    /// The tables of the first version, with what the journal holds and what it does not.
    @Test
    void bringOlderTablesUpFromTheJournal() throws IOException {
      Path first = copied(directory.resolve("first"), "V001__record");
      try (ArchiveDatabase old =
          new ArchiveOpening(ArchiveFile.in(directory), "filesystem:" + first).create()) {
        old.dsl()
            .execute(
                "insert into trades values (3, 'alpha', 'paper/main', 'replay', 'hyperliquid|BTC',"
                    + " 'BUY', 1, 1, 1, 0, 0, 0, 5, true, 1, 2)");
        old.dsl()
            .execute(
                "insert into balance_history"
                    + " values ('alpha', 'paper/main', 5, 'replay', 1, 1, 0)");
        old.dsl().execute("update archive_state set last_seq = 9, last_hash = 'x'");
      }

      try (Archive archive = open()) {
        assertEqualToTheJournal(archive);
        assertThat(archive.report().rebuilt()).isFalse();
        assertThat(archive.queries().balances("alpha", ArchiveScript.PAPER, 9)).hasSize(1);
        assertThat(archive.queries().stateChanges("alpha", 9)).isNotEmpty();
      }
    }

    @Test
    void refuseTablesOfANewerProgram() throws IOException {
      Archive.open(directory, source, withNext("alter table fills add column x int;")).close();

      assertThatThrownBy(ArchiveFileTest.this::open)
          .isInstanceOf(ArchiveRefused.class)
          .hasMessageContaining("newer version of Wheelhouse (tables 900)")
          .hasMessageContaining("Nothing was changed");
      assertThatThrownBy(() -> Archive.rebuild(directory, source))
          .isInstanceOf(ArchiveRefused.class);
      try (Archive archive =
          Archive.open(directory, source, "filesystem:" + directory.resolve("migrations"))) {
        assertThat(archive.report().lines()).isEmpty();
        assertThat(archive.lastJournalSeq()).isEqualTo(22);
      }
    }

    @Test
    void copyTheFileBeforeAMigration() throws IOException {
      open().close();

      Archive.open(directory, source, withNext("alter table fills add column x int;")).close();

      Path copy = directory.resolve("archive.mv.db.before-migration-1");
      Path old = Files.createDirectory(directory.resolve("old"));
      Files.copy(copy, old.resolve("archive.mv.db"));
      try (Archive archive = Archive.open(old, source)) {
        assertEqualToTheJournal(archive);
      }
    }

    @Test
    void makeTheArchiveAnewWhenAMigrationFails() throws IOException {
      try (Archive archive = open()) {
        archive.recordDecisions(script.rows(), List.of(script.hold(1)));
        archive.recordBalance(
            script.rows(), new BalanceSample(5, Money.of(1), Money.of(1), Money.ZERO));
        archive.dsl().execute("create table in_the_way (x int)");
      }
      String failing = withNext("alter table fills add column x int; create table in_the_way;");

      try (Archive archive = Archive.open(directory, source, failing)) {
        assertEqualToTheJournal(archive);
        assertThat(archive.report())
            .isEqualTo(
                new ArchiveReport(
                    true,
                    directory.resolve("archive.mv.db.set-aside-1"),
                    List.of(
                        "The archive could not be brought to this version's tables.",
                        "The archive was made anew from 22 journal records.",
                        "Kept from the former archive: 2 holds, balances and instruments.",
                        "The former archive is kept as archive.mv.db.set-aside-1.")));
        assertThat(archive.queries().decisions("alpha", 10)).hasSize(2);
        assertThat(archive.queries().balances("alpha", ArchiveScript.PAPER, 9)).hasSize(1);
      }
      try (Archive again = Archive.open(directory, source, failing)) {
        assertThat(again.report()).isEqualTo(new ArchiveReport(false, null, List.of()));
      }
    }

    @Test
    void leaveTheFileThatAMigrationFailedOnAsItWas() throws IOException {
      try (Archive archive = open()) {
        archive.dsl().execute("create table in_the_way (x int)");
      }
      Archive.open(directory, source, withNext("create table in_the_way;")).close();

      Path old = Files.createDirectory(directory.resolve("old"));
      Files.copy(directory.resolve("archive.mv.db.set-aside-1"), old.resolve("archive.mv.db"));
      try (Archive archive = Archive.open(old, source)) {
        assertThat(archive.report().lines()).isEmpty();
        assertEqualToTheJournal(archive);
        assertThat(archive.dsl().fetchCount(ARCHIVE_STATE)).isOne();
      }
    }

    @Test
    void keepTheFileWhenTheTablesCannotBeMadeAtAll() throws IOException {
      open().close();

      assertThatThrownBy(
              () -> Archive.open(directory, source, withNext("alter table nothing add y int;")))
          .isInstanceOf(ArchiveFailure.class);
      try (Archive archive = open()) {
        assertThat(archive.report().lines()).isEmpty();
        assertEqualToTheJournal(archive);
      }
    }
  }
}
