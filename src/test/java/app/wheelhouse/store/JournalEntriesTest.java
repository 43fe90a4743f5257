package app.wheelhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalEntriesTest {
  @TempDir Path directory;

  private Path file() {
    return directory.resolve("orders.journal");
  }

  private List<JournalRecord> written(int count, long reserve) {
    List<JournalRecord> records = new ArrayList<>();
    try (OrderJournal journal = OrderJournal.create(file(), reserve)) {
      for (int i = 1; i <= count; i++) {
        journal.appendAndCommit(RandomEntries.numbered(i));
      }
      journal.read(1, records::add);
    }
    return records;
  }

  @Test
  void readsEveryRecordAsTheJournalDoes() {
    List<JournalRecord> written = written(300, 1 << 20);
    List<JournalRecord> read = new ArrayList<>();

    VerifyReport report = JournalEntries.read(file(), read::add);

    assertThat(read).isEqualTo(written);
    assertThat(report.outcome()).isInstanceOf(VerifyReport.Sound.class);
  }

  @Test
  void leavesAWriteThatWasCutOffAsItIs() throws Exception {
    List<JournalRecord> written = written(3, 0);
    byte[] whole = Files.readAllBytes(file());
    byte[] torn = Arrays.copyOf(whole, whole.length - 5);
    Files.write(file(), torn);
    List<JournalRecord> read = new ArrayList<>();

    JournalEntries.read(file(), read::add);

    assertThat(read).isEqualTo(written.subList(0, 2));
    assertThat(file()).hasBinaryContent(torn);
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void readsUpToADamageAndSaysWhereItIs() throws Exception {
    List<JournalRecord> written = written(5, 0);
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length / 2] ^= 1;
    Files.write(file(), bytes);
    List<JournalRecord> read = new ArrayList<>();

    VerifyReport report = JournalEntries.read(file(), read::add);

    assertThat(report.outcome()).isInstanceOf(VerifyReport.Damaged.class);
    assertThat(read).hasSizeBetween(1, 4).isEqualTo(written.subList(0, read.size()));
  }

  @Test
  void refusesWhatIsNoJournal() throws Exception {
    Files.writeString(file(), "x".repeat(200));
    assertThatThrownBy(() -> JournalEntries.read(file(), _ -> {}))
        .isInstanceOf(JournalRefused.class);
    assertThatThrownBy(() -> JournalEntries.read(directory.resolve("none"), _ -> {}))
        .isInstanceOf(JournalFailure.class)
        .hasMessageContaining("it is missing");
  }
}
