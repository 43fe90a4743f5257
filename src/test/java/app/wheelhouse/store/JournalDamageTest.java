package app.wheelhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalDamageTest {
  private static final int RESERVE = 1 << 14;
  private static final int RECORDS = 40;

  /// A journal's bytes with the place of each record.
  private record Sample(byte[] bytes, List<Integer> starts, int end) {
    static Sample of(int recordsInAGroup) {
      MemoryStorage memory = new MemoryStorage();
      List<Integer> starts = new ArrayList<>();
      int end = JournalHeader.SIZE;
      try (OrderJournal journal = OrderJournal.over(memory, RESERVE)) {
        for (int i = 1; i <= RECORDS; i++) {
          starts.add(end);
          end += RecordFrame.OVERHEAD + JournalCodec.encode(RandomEntries.numbered(i)).length;
          long seq = journal.append(RandomEntries.numbered(i));
          if (i % recordsInAGroup == 0) {
            journal.commit(seq);
          }
        }
      }
      ByteBuffer all = ByteBuffer.allocate((int) memory.size());
      memory.read(all, 0);
      return new Sample(all.array(), starts, end);
    }

    int startOf(int seq) {
      return starts.get(seq - 1);
    }

    MemoryStorage flipped(int position, int bit) {
      byte[] copy = bytes.clone();
      copy[position] ^= (byte) (1 << bit);
      return storage(copy);
    }

    int seqAt(int position) {
      int seq = 0;
      while (seq < RECORDS && starts.get(seq) <= position) {
        seq++;
      }
      return position < end ? seq : RECORDS + 1;
    }
  }

  private static MemoryStorage storage(byte[] bytes) {
    MemoryStorage memory = new MemoryStorage();
    memory.write(ByteBuffer.wrap(bytes), 0);
    return memory;
  }

  private static void assertHoldsFirst(OrderJournal journal, int count) {
    List<JournalRecord> records = OrderJournalTest.records(journal, 1);
    assertThat(records).hasSize(count);
    for (JournalRecord record : records) {
      assertThat(record.entry()).isEqualTo(RandomEntries.numbered(record.seq()));
    }
  }

  @Nested
  class CutOff {
    private final Sample sample = Sample.of(1);

    @Test
    void losesNothingButTheCutRecordAtEveryByte() {
      int start = sample.startOf(RECORDS);
      for (int cut = start; cut < sample.end(); cut++) {
        MemoryStorage memory = storage(Arrays.copyOf(sample.bytes(), cut));
        OrderJournal journal = OrderJournal.over(memory, RESERVE);
        OpenReport report = journal.openReport();
        assertThat(report.lastSeq()).isEqualTo(RECORDS - 1);
        assertThat(report.truncatedBytes()).isLessThanOrEqualTo(cut - start);
        assertHoldsFirst(journal, RECORDS - 1);
        assertThat(report.isClean()).isFalse();
        assertThat(memory.asides()).hasSize(cut == start ? 0 : 1);
        journal.appendAndCommit(RandomEntries.numbered(RECORDS));
        OrderJournal again = OrderJournal.over(memory, RESERVE);
        assertThat(again.openReport().isClean()).isTrue();
        assertHoldsFirst(again, RECORDS);
      }
    }

    @Test
    void losesNothingButTheCutRecordWhenZerosFollow() {
      int start = sample.startOf(RECORDS);
      for (int cut = start; cut < sample.end(); cut++) {
        byte[] bytes = sample.bytes().clone();
        Arrays.fill(bytes, cut, sample.end(), (byte) 0);
        boolean whole = Arrays.equals(bytes, sample.bytes());
        OrderJournal journal = OrderJournal.over(storage(bytes), RESERVE);
        assertHoldsFirst(journal, whole ? RECORDS : RECORDS - 1);
        assertThat(journal.openReport().isClean()).isEqualTo(whole || cut == start);
      }
    }

    @Test
    void setsTheCutBytesAsideInAFile(@TempDir Path folder) throws IOException {
      Path file = folder.resolve("orders.journal");
      int start = sample.startOf(RECORDS);
      Files.write(file, Arrays.copyOf(sample.bytes(), start + 100));
      Files.writeString(folder.resolve("orders.journal.torn-40"), "an earlier one");
      try (OrderJournal journal = OrderJournal.open(file, RESERVE)) {
        assertThat(journal.openReport().notes().getLast()).contains("orders.journal.torn-40-2");
      }
      assertThat(folder.resolve("orders.journal.torn-40")).hasContent("an earlier one");
      assertThat(folder.resolve("orders.journal.torn-40-2"))
          .hasBinaryContent(Arrays.copyOfRange(sample.bytes(), start, start + 100));
    }

    @Test
    void treatsAGroupWithUnwrittenSectorsAsCutOff() {
      Sample group = Sample.of(RECORDS);
      byte[] bytes = group.bytes().clone();
      int sector = group.startOf(20) / 512 + 1;
      Arrays.fill(bytes, sector * 512, sector * 512 + 512, (byte) 0);
      OrderJournal journal = OrderJournal.over(storage(bytes), RESERVE);
      assertHoldsFirst(journal, group.seqAt(sector * 512) - 1);
      assertThat(journal.openReport().notes().getFirst()).contains("none had been confirmed");
    }

    @Test
    void treatsTheSameHoleInConfirmedRecordsAsDamage() {
      byte[] bytes = sample.bytes().clone();
      int sector = sample.startOf(20) / 512 + 1;
      Arrays.fill(bytes, sector * 512, sector * 512 + 512, (byte) 0);
      assertThatThrownBy(() -> OrderJournal.over(storage(bytes), RESERVE))
          .isInstanceOf(JournalDamaged.class);
    }
  }

  @Nested
  class Altered {
    @Test
    void findsEveryFlippedBitInRecordsWrittenOneByOne() {
      findsFlippedBits(Sample.of(1), 300, 1);
    }

    @Test
    void findsEveryFlippedBitInRecordsWrittenInGroups() {
      findsFlippedBits(Sample.of(20), 300, 2);
    }

    private void findsFlippedBits(Sample sample, int rounds, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      for (int i = 0; i < rounds; i++) {
        int position = random.nextInt(i % 10 == 0 ? sample.bytes().length : sample.end());
        MemoryStorage memory = sample.flipped(position, random.nextInt(8));
        int seq = sample.seqAt(position);
        Throwable thrown = catchThrowable(() -> checkReported(memory, seq));
        if (seq == 0) {
          assertThat(thrown).isInstanceOfAny(JournalDamaged.class, JournalRefused.class);
        } else if (seq < RECORDS) {
          assertThat(thrown).isInstanceOf(JournalDamaged.class);
          assertThat(((JournalDamaged) thrown).seq()).isEqualTo(seq);
          assertThat(((JournalDamaged) thrown).offset()).isEqualTo(sample.startOf(seq));
        } else {
          assertThat(thrown).isNull();
        }
      }
    }

    private static void checkReported(MemoryStorage memory, int seq) {
      OrderJournal journal = OrderJournal.over(memory, RESERVE);
      assertThat(journal.openReport().truncatedBytes()).isPositive();
      assertHoldsFirst(journal, Math.min(seq - 1, RECORDS));
      assertThat(memory.asides()).hasSize(1);
    }

    @Test
    void namesFileRecordAndByteAndChangesNothing(@TempDir Path folder) throws IOException {
      Sample sample = Sample.of(1);
      Path file = folder.resolve("orders.journal");
      byte[] bytes = sample.bytes().clone();
      bytes[sample.startOf(17) + 60] ^= 4;
      Files.write(file, bytes);
      assertThatThrownBy(() -> OrderJournal.open(file, RESERVE))
          .isInstanceOf(JournalDamaged.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("record 17 (byte " + sample.startOf(17) + ")")
          .hasMessageContaining("Nothing was changed");
      assertThat(file).hasBinaryContent(bytes);
      try (var listing = Files.list(folder)) {
        assertThat(listing).containsExactly(file);
      }
    }

    @Test
    void findsARecordThatWasRemoved() {
      Sample sample = Sample.of(1);
      byte[] removed = sample.bytes().clone();
      int from = sample.startOf(11);
      System.arraycopy(
          sample.bytes(), from, removed, sample.startOf(10), sample.bytes().length - from);
      assertThatThrownBy(() -> OrderJournal.over(storage(removed), RESERVE))
          .isInstanceOf(JournalDamaged.class)
          .hasMessageContaining("record 10")
          .hasMessageContaining("does not continue the chain");
    }

    @Test
    void findsARecordThatWasReplacedByASoundOneOfAnotherJournal() {
      JournalEntry.OrderPrepared genuine = RandomEntries.numbered(1);
      MemoryStorage other = new MemoryStorage();
      try (OrderJournal journal = OrderJournal.over(other, RESERVE)) {
        journal.appendAndCommit(
            new JournalEntry.OrderPrepared(
                genuine.spec(), 7, genuine.hash(), genuine.verdict(), 0, 10_001, 1_001));
      }
      Sample sample = Sample.of(1);
      ByteBuffer record = ByteBuffer.allocate(sample.startOf(2) - sample.startOf(1));
      other.read(record, JournalHeader.SIZE);
      MemoryStorage forged = storage(sample.bytes());
      forged.write(record.flip(), JournalHeader.SIZE);
      assertThatThrownBy(() -> OrderJournal.over(forged, RESERVE))
          .isInstanceOf(JournalDamaged.class)
          .hasMessageContaining("record 2")
          .hasMessageContaining("does not continue the chain");
    }

    @Test
    void noticesDamageThatComesWhileTheJournalIsOpen() {
      MemoryStorage memory = storage(Sample.of(1).bytes());
      OrderJournal journal = OrderJournal.over(memory, RESERVE);
      memory.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), JournalHeader.SIZE + 50);
      assertThatThrownBy(() -> OrderJournalTest.records(journal, 1))
          .isInstanceOf(JournalDamaged.class)
          .hasMessageContaining("while in use");
    }

    @Test
    void saysWhenTheFileWasShortenedBetweenTwoRecords() {
      Sample sample = Sample.of(1);
      OrderJournal journal =
          OrderJournal.over(storage(Arrays.copyOf(sample.bytes(), sample.startOf(9))), RESERVE);
      assertThat(journal.openReport().notes().getFirst()).contains("without its reserve");
    }
  }

  @Nested
  class Foreign {
    @TempDir Path folder;

    @Test
    void refusesAFileOfAnotherKindByName() throws IOException {
      Path file = Files.writeString(folder.resolve("orders.journal"), "dear diary, ".repeat(20));
      assertThatThrownBy(() -> OrderJournal.open(file, RESERVE))
          .isInstanceOf(JournalRefused.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("not an order journal");
      assertThat(file).hasContent("dear diary, ".repeat(20));
    }

    @Test
    void refusesANewerFormat() throws IOException {
      Path file = Files.write(folder.resolve("orders.journal"), JournalHeader.bytes(2));
      assertThatThrownBy(() -> OrderJournal.open(file, RESERVE))
          .isInstanceOf(JournalRefused.class)
          .hasMessageContaining("format 2")
          .hasMessageContaining("a newer one");
      assertThat(file).hasBinaryContent(JournalHeader.bytes(2));
    }

    @Test
    void refusesAKindOfRecordOfALaterVersion() {
      JournalLine line =
          new JournalLine(1, 5, 99, "{\"entry\":\"Later\"}".getBytes(StandardCharsets.UTF_8));
      ByteBuffer record = ByteBuffer.allocate(line.size());
      RecordFrame.write(record, line, 0, JournalHeader.chainStart(), JournalHeader.sha256());
      MemoryStorage memory = storage(JournalHeader.bytes());
      memory.write(record.flip(), JournalHeader.SIZE);
      assertThatThrownBy(() -> OrderJournal.over(memory, RESERVE))
          .isInstanceOf(JournalRefused.class)
          .hasMessageContaining("does not know");
    }

    @Test
    void takesAnEmptyOrMissingFileAsDamage() throws IOException {
      Path file = Files.createFile(folder.resolve("orders.journal"));
      assertThatThrownBy(() -> OrderJournal.open(file, RESERVE))
          .isInstanceOf(JournalDamaged.class)
          .hasMessageContaining("is empty");
      assertThatThrownBy(() -> OrderJournal.open(folder.resolve("none"), RESERVE))
          .isInstanceOf(JournalDamaged.class)
          .hasMessageContaining("is missing");
    }

    @Test
    void takesACutHeadAsDamageAtEveryByte() {
      byte[] head = JournalHeader.bytes();
      for (int cut = 1; cut < head.length; cut++) {
        MemoryStorage memory = storage(Arrays.copyOf(head, cut));
        assertThatThrownBy(() -> OrderJournal.over(memory, RESERVE))
            .isInstanceOf(JournalDamaged.class);
      }
    }

    @Test
    void doesNotFollowALinkInItsPlace() throws IOException {
      Path elsewhere = folder.resolve("elsewhere");
      OrderJournal.create(elsewhere, RESERVE).close();
      Path link = folder.resolve("orders.journal");
      try {
        Files.createSymbolicLink(link, elsewhere);
      } catch (IOException | UnsupportedOperationException e) {
        Assumptions.abort("no links here");
      }
      assertThatThrownBy(() -> OrderJournal.open(link, RESERVE))
          .isInstanceOf(JournalFailure.class)
          .hasMessageContaining("a link in its place is not followed");
    }
  }
}
