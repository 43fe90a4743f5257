package app.wheelhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.order.OrderRole;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OrderJournalTest {
  private static final long RESERVE = 1 << 16;

  @TempDir Path folder;

  static List<JournalRecord> records(OrderJournal journal, long from) {
    List<JournalRecord> records = new ArrayList<>();
    journal.read(from, records::add);
    return records;
  }

  @Test
  void givesBackWhatWasCommittedAfterItIsOpenedAgain() {
    Path file = folder.resolve("orders.journal");
    RandomEntries random = new RandomEntries(5);
    List<JournalEntry> entries = new ArrayList<>();
    String head;
    try (OrderJournal journal = OrderJournal.create(file, RESERVE)) {
      for (int i = 1; i <= 3_000; i++) {
        JournalEntry entry = random.next();
        entries.add(entry);
        assertThat(journal.append(entry)).isEqualTo(i);
        if (i % 100 == 0) {
          journal.commit(i);
        }
      }
      head = journal.headHash();
    }
    try (OrderJournal journal = OrderJournal.open(file, RESERVE)) {
      assertThat(journal.openReport()).isEqualTo(new OpenReport(3_000, 3_000, 0, List.of()));
      assertThat(journal.headHash()).isEqualTo(head);
      List<JournalRecord> records = records(journal, 1);
      assertThat(records).extracting(JournalRecord::entry).isEqualTo(entries);
      assertThat(records.getLast().hash()).isEqualTo(head);
      for (long from : new long[] {-4, 2, 1_024, 1_025, 2_600, 3_000, 3_001}) {
        long first = Math.max(1, from);
        assertThat(records(journal, from))
            .isEqualTo(records.subList((int) first - 1, records.size()));
      }
    }
  }

  @Test
  void continuesTheChainOverSeveralOpenings() {
    Path file = folder.resolve("orders.journal");
    OrderJournal.create(file, RESERVE).close();
    for (int round = 0; round < 5; round++) {
      try (OrderJournal journal = OrderJournal.open(file, RESERVE)) {
        assertThat(journal.lastSeq()).isEqualTo(round * 2L);
        journal.append(RandomEntries.numbered(round * 2 + 1));
        journal.appendAndCommit(RandomEntries.numbered(round * 2 + 2));
      }
    }
    assertThat(JournalVerifier.verify(file).records()).isEqualTo(10);
    assertThat(JournalVerifier.verify(file).outcome()).isEqualTo(new VerifyReport.Sound());
  }

  @Test
  void keepsAFileToItsOwnerAndZerosAheadOfTheLastRecord() throws Exception {
    Path file = folder.resolve("orders.journal");
    try (OrderJournal journal = OrderJournal.create(file)) {
      assertThat(Files.size(file)).isGreaterThanOrEqualTo(OrderJournal.RESERVE);
      journal.appendAndCommit(RandomEntries.numbered(1));
    }
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "no file modes here");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void neverMakesAJournalOverAnotherFile() throws Exception {
    Path file = Files.writeString(folder.resolve("orders.journal"), "mine");
    assertThatThrownBy(() -> OrderJournal.create(file, RESERVE))
        .isInstanceOf(JournalFailure.class)
        .hasMessageContaining("exists already");
    assertThat(file).hasContent("mine");
  }

  @Test
  void tellsWhatIsNotYetOnTheMedium() {
    try (OrderJournal journal = OrderJournal.inMemory()) {
      assertThat(journal.oldestPendingTime()).isEmpty();
      journal.append(RandomEntries.numbered(1));
      journal.append(RandomEntries.numbered(2));
      assertThat(journal.pendingRecords()).isEqualTo(2);
      assertThat(journal.oldestPendingTime()).isEqualTo(OptionalLong.of(1_001));
      assertThat(records(journal, 1)).isEmpty();
      journal.commit(1);
      assertThat(journal.pendingRecords()).isZero();
      assertThat(journal.durableSeq()).isEqualTo(2);
      assertThat(journal.oldestPendingTime()).isEmpty();
      assertThat(records(journal, 1)).hasSize(2);
    }
  }

  @Test
  void refusesToCommitWhatWasNeverAppended() {
    try (OrderJournal journal = OrderJournal.inMemory()) {
      assertThatThrownBy(() -> journal.commit(1)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void writesWhatWaitsWhenItIsClosedAndTakesNothingAfter() {
    MemoryStorage memory = new MemoryStorage();
    OrderJournal journal = OrderJournal.over(memory, RESERVE);
    journal.append(RandomEntries.numbered(1));
    journal.close();
    journal.close();
    assertThatThrownBy(() -> journal.append(RandomEntries.numbered(2)))
        .isInstanceOf(JournalFailure.class)
        .hasMessageContaining("is closed");
    assertThat(OrderJournal.over(memory, RESERVE).lastSeq()).isEqualTo(1);
  }

  @Test
  void saysThatAClosedFileCannotBeRead() {
    OrderJournal journal = OrderJournal.create(folder.resolve("orders.journal"), RESERVE);
    journal.appendAndCommit(RandomEntries.numbered(1));
    journal.close();
    assertThatThrownBy(() -> records(journal, 1))
        .isInstanceOf(JournalFailure.class)
        .hasMessageContaining("could not be read (it is closed)");
  }

  @Nested
  @Timeout(60)
  class WithSeveralThreads {
    @Test
    void sharesOneForceAmongThreadsThatWaitTogether() throws Exception {
      StorageStub storage = new StorageStub();
      OrderJournal journal = OrderJournal.over(storage, 0);
      CountDownLatch forcing = new CountDownLatch(1);
      CountDownLatch release = new CountDownLatch(1);
      storage.forces.set(0);
      storage.beforeForce =
          () -> {
            forcing.countDown();
            awaitQuietly(release);
          };
      List<Thread> threads = new ArrayList<>();
      threads.add(Thread.ofVirtual().start(() -> append(journal, 1)));
      forcing.await();
      CountDownLatch appended = new CountDownLatch(20);
      for (int i = 2; i <= 21; i++) {
        int n = i;
        threads.add(
            Thread.ofVirtual()
                .start(() -> {
                  long seq = journal.append(RandomEntries.numbered(n));
                  appended.countDown();
                  journal.commit(seq);
                }));
      }
      appended.await();
      release.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(journal.durableSeq()).isEqualTo(21);
      assertThat(storage.forces).hasValue(2);
    }

    @Test
    void numbersEveryEntryOnceUnderContention() throws Exception {
      Path file = folder.resolve("orders.journal");
      OrderJournal journal = OrderJournal.create(file, RESERVE);
      List<Thread> threads = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        int first = t * 50;
        threads.add(
            Thread.ofVirtual()
                .start(() -> {
                  for (int i = 0; i < 50; i++) {
                    append(journal, first + i);
                  }
                }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      journal.close();
      try (OrderJournal again = OrderJournal.open(file, RESERVE)) {
        assertThat(records(again, 1))
            .hasSize(400)
            .extracting(record -> ((JournalEntry.OrderPrepared) record.entry()).nonce())
            .doesNotHaveDuplicates();
      }
    }

    @Test
    void commitsForAnInterruptedThreadAndGoesOn() throws Exception {
      Path file = folder.resolve("orders.journal");
      AtomicBoolean stillInterrupted = new AtomicBoolean();
      try (OrderJournal journal = OrderJournal.create(file, RESERVE)) {
        Thread thread =
            Thread.ofPlatform()
                .start(() -> {
                  Thread.currentThread().interrupt();
                  append(journal, 1);
                  stillInterrupted.set(Thread.currentThread().isInterrupted());
                });
        thread.join();
        append(journal, 2);
        assertThat(stillInterrupted).isTrue();
        assertThat(records(journal, 1)).hasSize(2);
      }
    }

    @Test
    void survivesInterruptsInTheMiddleOfWrites() throws Exception {
      Path file = folder.resolve("orders.journal");
      try (OrderJournal journal = OrderJournal.create(file, RESERVE)) {
        Thread writer =
            Thread.ofPlatform()
                .start(() -> {
                  for (int i = 1; i <= 300; i++) {
                    append(journal, i);
                  }
                });
        for (long seen = 0; writer.isAlive(); Thread.onSpinWait()) {
          if (journal.lastSeq() > seen) {
            seen = journal.lastSeq();
            writer.interrupt();
          }
        }
        assertThat(journal.isFailed()).isFalse();
        assertThat(journal.durableSeq()).isEqualTo(300);
      }
      assertThat(JournalVerifier.verify(file).records()).isEqualTo(300);
    }

    private static void append(OrderJournal journal, int n) {
      journal.appendAndCommit(RandomEntries.numbered(n));
    }

    private static void awaitQuietly(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Nested
  class WhenTheDiskFails {
    private final StorageStub storage = new StorageStub();
    private final OrderJournal journal = OrderJournal.over(storage, RESERVE);

    @Test
    void latchesAfterAFailedForce() {
      journal.appendAndCommit(RandomEntries.numbered(1));
      storage.failForce = true;
      assertThatThrownBy(() -> journal.appendAndCommit(RandomEntries.numbered(2)))
          .isInstanceOf(JournalFailure.class)
          .hasMessageContaining("Input/output error")
          .hasMessageContaining("no new orders are taken");
      storage.failForce = false;
      assertThat(journal.isFailed()).isTrue();
      assertThat(journal.durableSeq()).isEqualTo(1);
      assertThatThrownBy(() -> journal.append(RandomEntries.prepared(3, OrderRole.EXIT)))
          .isInstanceOf(JournalFailure.class)
          .hasMessage(journal.failureReason());
      assertThatThrownBy(journal::close).isInstanceOf(JournalFailure.class);
    }

    @Test
    void latchesAfterAFailedWriteAndKeepsWhatWasSafe() {
      journal.appendAndCommit(RandomEntries.numbered(1));
      storage.failWrite = true;
      assertThatThrownBy(() -> journal.appendAndCommit(RandomEntries.numbered(2)))
          .isInstanceOf(JournalFailure.class);
      storage.failWrite = false;
      assertThatThrownBy(() -> journal.commit(2)).isInstanceOf(JournalFailure.class);
      assertThat(records(journal, 1)).hasSize(1);
      assertThat(records(OrderJournal.over(storage.memory(), 0), 1)).hasSize(1);
    }

    @Test
    void refusesEntriesAndRecordsExitsWhileTheDiskIsFull() {
      storage.capacity = storage.size();
      while (!journal.isSpaceLow()) {
        journal.appendAndCommit(RandomEntries.numbered(1));
      }
      long before = journal.lastSeq();
      assertThatThrownBy(() -> journal.append(RandomEntries.numbered(2)))
          .isInstanceOf(JournalFailure.class)
          .hasMessageContaining("is full")
          .hasMessageContaining("exits are still recorded");
      for (int i = 0; i < 20; i++) {
        journal.appendAndCommit(RandomEntries.prepared(i, OrderRole.EXIT));
      }
      assertThat(journal.durableSeq()).isEqualTo(before + 20);
      assertThat(journal.isFailed()).isFalse();

      storage.capacity = Long.MAX_VALUE;
      journal.appendAndCommit(RandomEntries.numbered(3));
      assertThat(journal.isSpaceLow()).isFalse();
    }

    @Test
    void latchesWhenEvenTheReserveIsUsedUp() {
      storage.capacity = storage.size();
      assertThatThrownBy(
              () -> {
                while (true) {
                  journal.appendAndCommit(RandomEntries.prepared(1, OrderRole.EXIT));
                }
              })
          .isInstanceOf(JournalFailure.class)
          .hasMessageContaining("No space left on device");
      assertThat(OrderJournal.over(storage.memory(), 0).lastSeq()).isEqualTo(journal.durableSeq());
    }

    @Test
    void isNotBegunWithoutRoomForItsReserve() {
      StorageStub small = new StorageStub();
      small.capacity = 1_000;
      assertThatThrownBy(() -> OrderJournal.over(small, RESERVE))
          .isInstanceOf(JournalFailure.class)
          .hasMessageContaining("not enough space");
    }
  }
}
