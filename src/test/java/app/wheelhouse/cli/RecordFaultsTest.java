package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.desk.MadeTapes;
import app.wheelhouse.store.Archive;
import app.wheelhouse.store.ArchiveSource;
import app.wheelhouse.store.DataDirectory;
import app.wheelhouse.store.DirectoryLock;
import app.wheelhouse.store.OrderJournal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the command line says and does when the record cannot be used or is damaged: first forms of
/// the faults D4, D6, D8 and D13.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordFaultsTest {
  @TempDir static Path folder;

  private Path tape = Path.of("");
  private Path sound = Path.of("");
  private Path data = Path.of("");
  private int copies;

  /// Places of the sound record's journal records, and the end behind the last.
  private final List<Long> starts = new ArrayList<>();

  @BeforeAll
  void keepASoundRecord() throws IOException {
    tape = MadeTapes.candles(folder.resolve("venue-BTC-5m.csv"), 1, 250);
    sound = folder.resolve("sound");
    Ran.json(Ran.replay(tape, sound));
    starts.addAll(Record.places(sound));
    assertThat(starts).hasSizeGreaterThan(50).hasSize(Record.of(sound).entries().size() + 1);
  }

  @BeforeEach
  void copy() throws IOException {
    data = Files.createDirectory(folder.resolve("copy-" + ++copies));
    try (Stream<Path> files = Files.list(sound)) {
      for (Path file : files.toList()) {
        Files.copy(file, data.resolve(file.getFileName()));
      }
    }
  }

  private Ran run(Object... more) {
    return Ran.of(Ran.replay(tape, data, Ran.with(new Object[] {"--json"}, more)));
  }

  private static void assertSound(Path data) {
    Ran verify = Ran.of("journal", "verify", "--data", data);
    assertThat(verify.exit()).as(verify.out() + verify.err()).isZero();
    assertThat(verify.out()).contains("The record is sound.");
  }

  @Nested
  class Directory {
    @Test
    void isAFile() throws IOException {
      Path file = Files.writeString(folder.resolve("a-file-" + copies), "mine");
      String said = Ran.of(Ran.replay(tape, file)).refused(ExitCode.INPUT);
      assertThat(said).contains(file.toString(), "is a file", "--data DIR");
      assertThat(Ran.of(Ran.replay(tape, file, "--resume")).refused(ExitCode.INPUT))
          .isEqualTo(said);
      assertThat(file).hasContent("mine");
    }

    @Test
    void liesUnderAFile() throws IOException {
      Path file = Files.writeString(folder.resolve("another-file-" + copies), "mine");
      Ran ran = Ran.of(Ran.replay(tape, file.resolve("data")));
      assertThat(ran.refused(ExitCode.INPUT))
          .contains(file.resolve("data").toString(), "--data DIR", "WHEELHOUSE_DATA");
    }

    @Test
    void isReadOnly() throws IOException {
      Path locked = Files.createDirectory(folder.resolve("read-only-" + copies));
      Assumptions.assumeTrue(
          FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
          "no permission bits here");
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
      Assumptions.assumeFalse(
          Files.isWritable(locked), "this user may write anywhere: permission bits do not bind");
      Ran ran = Ran.of(Ran.replay(tape, locked));
      assertThat(ran.refused(ExitCode.INPUT)).contains(locked.toString(), "read-only for you");
    }

    @Test
    void hasAFolderWhereTheJournalBelongs() throws IOException {
      Path odd = Files.createDirectory(folder.resolve("odd-" + copies));
      Files.createDirectory(odd.resolve("orders.journal"));
      assertThat(Ran.of(Ran.replay(tape, odd)).refused(ExitCode.INPUT))
          .contains(odd.resolve("orders.journal").toString());
    }

    @Test
    void hasAFolderWhereTheArchiveBelongs() throws IOException {
      Files.delete(Record.archive(data));
      Files.createDirectory(Record.archive(data));
      try (Logged log = new Logged()) {
        run().json();
        assertThat(log.warnings())
            .anySatisfy(line -> assertThat(line).contains("archive.mv.db.set-aside-1"));
      }
      assertThat(data.resolve("archive.mv.db.set-aside-1")).isDirectory();
      assertSound(data);
    }

    @Test
    void hasNoRecordToVerify() {
      Path nothing = folder.resolve("no-such-folder");
      for (String what : List.of("verify", "rebuild")) {
        assertThat(Ran.of("journal", what, "--data", nothing).refused(ExitCode.INPUT))
            .isEqualToIgnoringNewLines(nothing + " is no data directory; name one with --data DIR");
      }
      assertThat(nothing).doesNotExist();
    }

    @Test
    void isEmptyAndSoThereIsNothingToVerify() throws IOException {
      Path empty = Files.createDirectory(folder.resolve("empty-" + copies));
      for (String what : List.of("verify", "rebuild")) {
        assertThat(Ran.of("journal", what, "--data", empty).refused(ExitCode.INPUT))
            .contains(empty.resolve("orders.journal").toString());
      }
    }
  }

  @Nested
  class InUse {
    @Test
    void isRefusedWithASentenceThatSaysWhatToDo() throws IOException {
      String journal = Record.fingerprint(Record.journal(data));
      try (DirectoryLock held = DataDirectory.open(data).lock()) {
        assertThat(held.directory().path()).isEqualTo(data.toRealPath());
        for (Ran ran :
            List.of(
                run(),
                run("--resume"),
                Ran.of("journal", "verify", "--data", data),
                Ran.of("journal", "rebuild", "--data", data))) {
          assertThat(ran.refused(ExitCode.INPUT))
              .startsWith("Another Wheelhouse (process " + ProcessHandle.current().pid() + ")")
              .contains(data.toRealPath().toString(), "stop it with Ctrl-C first", "--data DIR");
        }
      }
      assertThat(Record.fingerprint(Record.journal(data))).isEqualTo(journal);
      assertThat(run().exit()).as("free again").isZero();
    }

    @Test
    void byAnotherProcessIsRefusedToo() throws Exception {
      try (Child holder = Child.start(folder.resolve("holder.log"), Child.Holds.class, data)) {
        assertThat(holder.readLine()).isEqualTo("held");
        assertThat(run().refused(ExitCode.INPUT))
            .startsWith("Another Wheelhouse (process " + holder.pid() + ") is using ")
            .contains("--data DIR");
        holder.kill();
      }
      assertThat(run().exit()).as("a killed desk leaves no lock behind").isZero();
    }
  }

  @Nested
  class ArchiveFile {
    enum Harm {
      DELETED,
      EMPTIED,
      CUT_IN_HALF,
      ZEROED,
      GARBAGE,
      PAGES_ZEROED
    }

    @ParameterizedTest
    @EnumSource
    void isSetAsideAndMadeAnewWhen(Harm harm) throws IOException {
      Path archive = Record.archive(data);
      byte[] bytes = Files.readAllBytes(archive);
      switch (harm) {
        case DELETED -> Files.delete(archive);
        case EMPTIED -> Files.write(archive, new byte[0]);
        case CUT_IN_HALF -> Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));
        case ZEROED -> Files.write(archive, new byte[bytes.length]);
        case GARBAGE -> {
          new SplittableRandom(5).nextBytes(bytes);
          Files.write(archive, bytes);
        }
        case PAGES_ZEROED -> {
          Arrays.fill(bytes, 8_192, bytes.length, (byte) 0);
          Files.write(archive, bytes);
        }
      }
      try (Logged log = new Logged()) {
        Ran ran = run();
        assertThat(ran.json().get("session").asString()).isEqualTo("replay-2");
        assertThat(log.warnings())
            .anySatisfy(line -> assertThat(line).contains("The archive"))
            .anySatisfy(line ->
                assertThat(line)
                    .contains("It was made anew from " + (starts.size() - 1) + " journal"));
        if (harm != Harm.DELETED) {
          assertThat(log.warnings())
              .anySatisfy(line -> assertThat(line).contains("archive.mv.db.set-aside-1"));
        }
      }
      assertThat(Files.exists(data.resolve("archive.mv.db.set-aside-1")))
          .isEqualTo(harm != Harm.DELETED);
      assertSound(data);
      assertThat(Record.of(data).archived("replay-1").orders())
          .isEqualTo(Record.of(sound).archived("replay-1").orders());
    }

    @Test
    void isDamageWhenItIsAnEmptyDatabaseBesideAUsedDirectory() throws IOException {
      Path fresh = folder.resolve("fresh-" + copies);
      try (DirectoryLock lock = DataDirectory.open(fresh).lock();
          var journal = OrderJournal.openIn(lock, 0)) {
        Archive.open(fresh, ArchiveSource.of(journal)).close();
      }
      Files.delete(Record.archive(data));
      Files.copy(Record.archive(fresh), Record.archive(data));
      try (Logged log = new Logged()) {
        run().json();
        assertThat(log.warnings())
            .anySatisfy(
                line -> assertThat(line).contains("was empty beside a journal of", "is kept as"));
      }
      assertSound(data);
    }

    /// Gives the archive the first version's tables, and then what a kill left of the second.
    private void makeOlder(String... statements) throws SQLException {
      String url = "jdbc:h2:file:" + data.resolve("archive") + ";DB_CLOSE_ON_EXIT=FALSE";
      try (Connection connection = DriverManager.getConnection(url, "sa", "");
          Statement statement = connection.createStatement()) {
        statement.execute("drop all objects");
        Flyway.configure()
            .dataSource(url, "sa", "")
            .locations("classpath:db/migration")
            .target("001")
            .load()
            .migrate();
        for (String sql : statements) {
          statement.execute(sql);
        }
      }
    }

    private Map<String, String> fingerprints() throws IOException {
      Map<String, String> prints = new TreeMap<>();
      try (Stream<Path> files = Files.list(data).filter(Files::isRegularFile)) {
        for (Path file : files.toList()) {
          prints.put(file.getFileName().toString(), Record.fingerprint(file));
        }
      }
      return prints;
    }

    @Test
    void isMigratedWhenAKillLeftItHalfWay() throws Exception {
      makeOlder(
          "alter table trades drop column liquidated",
          "create table trades_copy_4_2 as select * from trades");
      assertThat(run().json().get("session").asString()).isEqualTo("replay-2");
      assertSound(data);
      assertThat(Record.of(data).archived("replay-1").orders())
          .isEqualTo(Record.of(sound).archived("replay-1").orders());
    }

    @Test
    void isMadeAnewWhenItsTablesCannotBeMigrated() throws Exception {
      // Neither a table of the program nor one that the database left: no step can succeed.
      makeOlder("alter table sessions rename to somebody_elses");
      try (Logged log = new Logged()) {
        run().json();
        assertThat(log.warnings())
            .anySatisfy(
                line -> assertThat(line).contains("could not be brought to this version's tables."))
            .anySatisfy(line -> assertThat(line).contains("archive.mv.db.set-aside-1"));
      }
      assertSound(data);
    }

    @Test
    void isNotTouchedByVerify() throws Exception {
      Ran.of("journal", "verify", "--data", data);
      Map<String, String> before = fingerprints();
      assertSound(data);
      assertThat(fingerprints()).isEqualTo(before);

      makeOlder();
      before = fingerprints();
      Ran older = Ran.of("journal", "verify", "--data", data);
      assertThat(older.exit()).as(older.err()).isZero();
      assertThat(older.out()).contains("tables of an older version", "the next start");
      assertThat(fingerprints()).isEqualTo(before);

      Files.write(Record.archive(data), new byte[9_000]);
      before = fingerprints();
      Ran damaged = Ran.of("journal", "verify", "--data", data);
      assertThat(damaged.exit()).isEqualTo(ExitCode.INPUT);
      assertThat(damaged.out())
          .contains("the next start sets it aside and makes it anew", "The record is NOT sound.");
      assertThat(fingerprints()).isEqualTo(before);
    }

    @Test
    void isRefusedWhenItKnowsMoreThanTheJournal() throws IOException {
      long cut = starts.get(starts.size() / 2);
      try (FileChannel journal = FileChannel.open(Record.journal(data), StandardOpenOption.WRITE)) {
        journal.write(
            ByteBuffer.allocate((int) (starts.getLast() - cut)), cut); // a lost second half
      }
      assertThat(run().refused(ExitCode.INPUT))
          .contains("a part of the journal is lost", "journal rebuild");
      assertThat(Record.archive(data)).exists();
      assertThat(data.resolve("archive.mv.db.set-aside-1")).doesNotExist();
      Ran rebuilt = Ran.of("journal", "rebuild", "--data", data);
      assertThat(rebuilt.exit()).as(rebuilt.err()).isZero();
      assertSound(data);
    }

    @Test
    void isMadeAnewByCommandAndTheOldOneIsKept() throws IOException {
      Ran ran = Ran.of("journal", "rebuild", "--data", data);
      assertThat(ran.exit()).as(ran.err()).isZero();
      assertThat(ran.out())
          .contains("The archive was made anew from " + (starts.size() - 1) + " journal records.");
      try (Stream<Path> files = Files.list(data).filter(Files::isRegularFile)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .anyMatch(name -> name.startsWith("archive.mv.db."));
      }
      assertSound(data);
      assertThat(Record.of(data).archived("replay-1"))
          .isEqualTo(Record.of(sound).archived("replay-1"));
    }

    @Test
    void isMadeAnewByCommandWhenItIsDamagedOrMissing() throws IOException {
      Files.write(Record.archive(data), new byte[3_000]);
      assertThat(Ran.of("journal", "rebuild", "--data", data).exit()).isZero();
      assertSound(data);
      Files.delete(Record.archive(data));
      assertThat(Ran.of("journal", "rebuild", "--data", data).exit()).isZero();
      assertSound(data);
    }
  }

  @Nested
  class JournalFile {
    private void flip(long position, int bit) throws IOException {
      try (FileChannel journal =
          FileChannel.open(
              Record.journal(data), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        ByteBuffer one = ByteBuffer.allocate(1);
        journal.read(one, position);
        journal.write(ByteBuffer.wrap(new byte[] {(byte) (one.get(0) ^ 1 << bit)}), position);
      }
    }

    @Test
    void isNamedWithItsFirstBadRecordAndLeftAsItIs() throws IOException {
      SplittableRandom random = new SplittableRandom(6);
      for (int round = 0; round < 8; round++) {
        int seq = random.nextInt(1, starts.size() - 1);
        long position = random.nextLong(starts.get(seq - 1), starts.get(seq));
        int bit = random.nextInt(8);
        flip(position, bit);
        String journal = Record.fingerprint(Record.journal(data));
        String archive = Record.fingerprint(Record.archive(data));
        String place = "record " + seq + " (byte " + starts.get(seq - 1) + ")";
        assertThat(run().refused(ExitCode.INPUT))
            .contains(Record.journal(data).toString(), place, "Nothing was changed");
        assertThat(run("--resume").refused(ExitCode.INPUT)).contains(place);
        assertThat(Ran.of("journal", "rebuild", "--data", data).refused(ExitCode.INPUT))
            .contains(place);
        Ran verify = Ran.of("journal", "verify", "--data", data);
        assertThat(verify.exit()).isEqualTo(ExitCode.INPUT);
        assertThat(verify.out())
            .contains("Record " + seq + " at byte " + starts.get(seq - 1) + " is damaged")
            .contains("The record is NOT sound.");
        assertThat(Record.fingerprint(Record.journal(data))).isEqualTo(journal);
        assertThat(Record.fingerprint(Record.archive(data))).isEqualTo(archive);
        flip(position, bit);
      }
      assertSound(data);
    }

    @Test
    void isNamedWhenItsHeadIsDamaged() throws IOException {
      flip(20, 3);
      assertThat(run().refused(ExitCode.INPUT)).contains(Record.journal(data).toString());
      assertThat(Ran.of("journal", "verify", "--data", data).refused(ExitCode.INPUT))
          .contains(Record.journal(data).toString());
    }

    @Test
    void isDamageWhenItIsMissingFromAUsedDirectory() throws IOException {
      Files.delete(Record.journal(data));
      for (Ran ran : List.of(run(), run("--resume"))) {
        assertThat(ran.refused(ExitCode.INPUT))
            .contains("the file is missing, though this directory was used before");
      }
      assertThat(Record.journal(data)).doesNotExist();
      Files.delete(data.resolve("used"));
      assertThat(run().refused(ExitCode.INPUT)).as("the archive tells it too").contains("missing");
    }

    @Test
    void isRefusedWhenItIsSomethingElse() throws IOException {
      Files.writeString(Record.journal(data), "dear diary, ".repeat(20));
      assertThat(run().refused(ExitCode.INPUT)).contains("is not an order journal of Wheelhouse");
      assertThat(Record.journal(data)).hasContent("dear diary, ".repeat(20));
    }

    @Test
    void losesNoMoreThanATornLastWrite() throws IOException {
      // The archive of a desk that was killed does not know the record that was being written.
      Files.delete(Record.archive(data));
      long last = starts.get(starts.size() - 2);
      long end = starts.getLast();
      try (FileChannel journal = FileChannel.open(Record.journal(data), StandardOpenOption.WRITE)) {
        journal.write(ByteBuffer.allocate((int) (end - last - 40)), last + 40);
      }
      Ran verify = Ran.of("journal", "verify", "--data", data);
      assertThat(verify.exit()).isZero();
      assertThat(verify.out()).contains("The last write was cut off at byte " + last);
      try (Logged log = new Logged()) {
        Ran resumed = run("--resume");
        assertThat(resumed.json().get("session").asString()).isEqualTo("replay-1");
        assertThat(log.warnings())
            .anySatisfy(line -> assertThat(line).contains("orders.journal.torn-"));
      }
      assertSound(data);
      assertThat(Record.of(data).entries()).isEqualTo(Record.of(sound).entries());
    }
  }
}
