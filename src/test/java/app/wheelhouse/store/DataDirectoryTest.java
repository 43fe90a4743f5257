package app.wheelhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalLong;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  private static final long RESERVE = 1 << 14;

  @TempDir Path folder;

  @Test
  void makesAPrivateFolderWithItsParents() throws IOException {
    DataDirectory directory = DataDirectory.open(folder.resolve("a/b"));
    assertThat(directory.path()).isDirectory();
    assertThat(directory.journalFile()).hasFileName("orders.journal");
    assumeModes();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())))
        .isEqualTo("rwx------");
  }

  @Test
  void saysThatAFileIsInTheWay() throws IOException {
    Path file = Files.createFile(folder.resolve("data"));
    assertThatThrownBy(() -> DataDirectory.open(file))
        .isInstanceOf(DirectoryUnusable.class)
        .hasMessageContaining(file + " is a file")
        .hasMessageContaining("--data DIR");
    assertThatThrownBy(() -> DataDirectory.open(file.resolve("below")))
        .isInstanceOf(DirectoryUnusable.class)
        .hasMessageContaining("could not be made");
  }

  @Test
  void saysThatAFolderIsReadOnly() throws IOException {
    assumeModes();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
    try {
      Assumptions.assumeFalse(Files.isWritable(folder), "this user may write everywhere");
      DataDirectory directory = DataDirectory.open(folder);
      assertThatThrownBy(directory::lock)
          .isInstanceOf(DirectoryUnusable.class)
          .hasMessageContaining("read-only for you");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void saysThatAFolderStandsInPlaceOfTheLock() throws IOException {
    Files.createDirectory(folder.resolve("wheelhouse.lock"));
    DataDirectory directory = DataDirectory.open(folder);
    assertThatThrownBy(directory::lock)
        .isInstanceOf(DirectoryUnusable.class)
        .hasMessageContaining("could not be locked");
  }

  @Nested
  class Journal {
    @Test
    void isMadeInANewDirectoryAndOpenedInAUsedOne() {
      DataDirectory directory = DataDirectory.open(folder);
      assertThat(directory.isUsed()).isFalse();
      try (DirectoryLock lock = directory.lock();
          OrderJournal journal = OrderJournal.openIn(lock, RESERVE)) {
        journal.appendAndCommit(RandomEntries.numbered(1));
        assertThat(directory.isUsed()).isTrue();
      }
      try (DirectoryLock lock = directory.lock();
          OrderJournal journal = OrderJournal.openIn(lock, RESERVE)) {
        assertThat(journal.lastSeq()).isEqualTo(1);
      }
    }

    @Test
    void isDamagedWhenItIsMissingFromAUsedDirectory() throws IOException {
      DataDirectory directory = used();
      Files.delete(directory.journalFile());
      assertDamaged(directory, "used before");
      assertThat(directory.journalFile()).doesNotExist();
    }

    @Test
    void isDamagedWhenOnlyTheArchiveTellsOfFormerUse() throws IOException {
      Files.createFile(folder.resolve("archive.mv.db"));
      assertDamaged(DataDirectory.open(folder), "used before");
    }

    @Test
    void isDamagedWhenItIsEmpty() throws IOException {
      DataDirectory directory = used();
      Files.write(directory.journalFile(), new byte[0]);
      assertDamaged(directory, "is empty");
      assertThat(directory.journalFile()).isEmptyFile();
    }

    @Test
    void isMadeAgainWhenItsMakingWasCutOff() throws IOException {
      Files.write(folder.resolve("orders.journal.new"), new byte[100]);
      try (DirectoryLock lock = DataDirectory.open(folder).lock();
          OrderJournal journal = OrderJournal.openIn(lock, RESERVE)) {
        assertThat(journal.lastSeq()).isZero();
      }
      assertThat(folder.resolve("orders.journal.new")).doesNotExist();
    }

    private DataDirectory used() {
      DataDirectory directory = DataDirectory.open(folder);
      try (DirectoryLock lock = directory.lock()) {
        OrderJournal.openIn(lock, RESERVE).close();
      }
      return directory;
    }

    private void assertDamaged(DataDirectory directory, String reason) {
      try (DirectoryLock lock = directory.lock()) {
        assertThatThrownBy(() -> OrderJournal.openIn(lock, RESERVE))
            .isInstanceOf(JournalDamaged.class)
            .hasMessageContaining(reason);
      }
    }
  }

  @Nested
  class Lock {
    /// Holds the lock until it is killed, or says who has it.
    static final class HoldLock {
      private HoldLock() {}

      public static void main(String[] arguments) throws IOException {
        try (DirectoryLock lock = DataDirectory.open(Path.of(arguments[0])).lock()) {
          System.out.println(lock.directory().path());
          System.in.read();
        } catch (DirectoryBusy e) {
          System.out.println("busy " + e.holder().orElse(0));
        }
      }
    }

    @Test
    void isRefusedToASecondDeskInThisProcessWithoutLosingTheFirst() throws Exception {
      DataDirectory directory = DataDirectory.open(folder);
      try (DirectoryLock lock = directory.lock()) {
        long pid = ProcessHandle.current().pid();
        assertBusy(directory, pid);
        try (ChildJvm other = ChildJvm.start(HoldLock.class, folder.toString())) {
          assertThat(other.readLine()).isEqualTo("busy " + pid);
        }
        assertThat(lock.directory().lockFile()).content().startsWith("pid=" + pid + "\nstarted=");
      }
      directory.lock().close();
    }

    @Test
    void isOneForAllNamesOfAFolder() throws IOException {
      Path link = folder.resolve("link");
      Path real = Files.createDirectory(folder.resolve("real"));
      try {
        Files.createSymbolicLink(link, real);
      } catch (IOException | UnsupportedOperationException e) {
        Assumptions.abort("no links here");
      }
      try (DirectoryLock lock = DataDirectory.open(real).lock()) {
        assertThat(DataDirectory.open(link).path()).isEqualTo(lock.directory().path());
        assertBusy(DataDirectory.open(link), ProcessHandle.current().pid());
      }
    }

    @Test
    void namesTheOtherProcessAndIsFreeWhenThatIsKilled() throws Exception {
      DataDirectory directory = DataDirectory.open(folder);
      try (ChildJvm other = ChildJvm.start(HoldLock.class, folder.toString())) {
        assertThat(other.readLine()).isEqualTo(directory.path().toString());
        assertBusy(directory, other.pid());
        assertBusy(directory, other.pid());
        other.kill();
        directory.lock().close();
      }
    }

    private void assertBusy(DataDirectory directory, long pid) {
      assertThatThrownBy(directory::lock)
          .isInstanceOf(DirectoryBusy.class)
          .hasMessageContaining("process " + pid)
          .hasMessageContaining(directory.path().toString())
          .extracting(e -> ((DirectoryBusy) e).holder())
          .isEqualTo(OptionalLong.of(pid));
    }
  }

  private void assumeModes() throws IOException {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "no file modes here");
  }
}
