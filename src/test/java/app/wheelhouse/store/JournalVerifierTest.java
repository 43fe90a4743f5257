package app.wheelhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.money.Money;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalVerifierTest {
  private static final long RESERVE = 1 << 14;

  @TempDir Path folder;

  private static JournalEntry started(String session, long time) {
    return new JournalEntry.SessionStarted(
        session, "replay", RandomEntries.ACCOUNT, Money.of(10_000), "tape", time);
  }

  private String writeTwoSessions(Path file) {
    try (OrderJournal journal = OrderJournal.create(file, RESERVE)) {
      journal.append(started("s1", 100));
      journal.append(RandomEntries.numbered(1));
      journal.append(new JournalEntry.SessionEnded("cafe", 2_000));
      journal.append(started("s2", 3_000));
      journal.appendAndCommit(RandomEntries.numbered(4_000));
      return journal.headHash();
    }
  }

  @Test
  void tellsRecordsTimesSessionsAndTheHeadOfTheChain() throws IOException {
    Path file = folder.resolve("orders.journal");
    String head = writeTwoSessions(file);
    byte[] before = Files.readAllBytes(file);
    assertThat(JournalVerifier.verify(file))
        .isEqualTo(
            new VerifyReport(
                file.toString(),
                before.length,
                5,
                OptionalLong.of(100),
                OptionalLong.of(5_000),
                List.of(
                    new SessionSpan("s1", "replay", "paper/main", 1, 100, OptionalLong.of(2_000)),
                    new SessionSpan("s2", "replay", "paper/main", 4, 3_000, OptionalLong.empty())),
                head,
                new VerifyReport.Sound()));
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void tellsThatAnEmptyJournalIsSound() {
    Path file = folder.resolve("orders.journal");
    OrderJournal.create(file, RESERVE).close();
    VerifyReport report = JournalVerifier.verify(file);
    assertThat(report.records()).isZero();
    assertThat(report.firstTime()).isEmpty();
    assertThat(report.outcome()).isEqualTo(new VerifyReport.Sound());
  }

  @Test
  void tellsACutOffTailFromDamageAndChangesNeither() throws IOException {
    Path file = folder.resolve("orders.journal");
    writeTwoSessions(file);
    byte[] bytes = Files.readAllBytes(file);
    int content = bytes.length;
    while (bytes[content - 1] == 0) {
      content--;
    }
    bytes[content - 10] ^= 1;
    Files.write(file, bytes);
    VerifyReport torn = JournalVerifier.verify(file);
    assertThat(torn.records()).isEqualTo(4);
    assertThat(torn.isUsable()).isTrue();
    assertThat(torn.outcome()).isInstanceOf(VerifyReport.TornTail.class);
    assertThat(file).hasBinaryContent(bytes);

    bytes[JournalHeader.SIZE + 50] ^= 1;
    Files.write(file, bytes);
    VerifyReport damaged = JournalVerifier.verify(file);
    assertThat(damaged.isUsable()).isFalse();
    assertThat(damaged.outcome())
        .isEqualTo(
            new VerifyReport.Damaged(
                1, JournalHeader.SIZE, "its bytes are altered, and sound records follow it"));
    assertThat(file).hasBinaryContent(bytes);
  }

  @Test
  void namesTheFirstEntryThatItCannotRead() throws IOException {
    MemoryStorage memory = new MemoryStorage();
    memory.write(ByteBuffer.wrap(JournalHeader.bytes()), 0);
    byte[] json = "{\"entry\":\"SessionEnded\"}".getBytes(StandardCharsets.UTF_8);
    JournalLine line = new JournalLine(1, 5, EntryType.SESSION_ENDED.code(), json);
    ByteBuffer record = ByteBuffer.allocate(line.size());
    RecordFrame.write(record, line, 0, JournalHeader.chainStart(), JournalHeader.sha256());
    memory.write(record.flip(), JournalHeader.SIZE);
    VerifyReport report = JournalVerifier.verify(memory);
    assertThat(report.isUsable()).isFalse();
    assertThat(report.outcome().toString()).contains("snapshotHash is missing");
  }

  @Test
  void saysWhatToDoWhenThereIsNoFile() {
    assertThatThrownBy(() -> JournalVerifier.verify(folder.resolve("none")))
        .isInstanceOf(JournalFailure.class)
        .hasMessageContaining("none cannot be read")
        .hasMessageContaining("Check the name");
  }
}
