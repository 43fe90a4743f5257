package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.store.OrderJournal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The record of a session, written by the engine, the lane and the timer at the same time.
class SessionRecordTest {
  private static final int EACH = 2_000;

  @TempDir Path folder;

  @Test
  void nothingIsLostOrTurnedRoundBetweenThreads() throws Exception {
    Path file = folder.resolve("orders.journal");
    AtomicInteger told = new AtomicInteger();
    try (OrderJournal journal = OrderJournal.create(file, 0);
        ExecutorService threads = Executors.newFixedThreadPool(3)) {
      SessionRecord session = new SessionRecord(journal, told::incrementAndGet);
      CyclicBarrier together = new CyclicBarrier(3);
      Callable<Void> engine =
          () -> {
            together.await();
            for (int i = 0; i < EACH; i++) {
              session.append(end("engine", i));
            }
            return null;
          };
      Callable<Void> lane =
          () -> {
            together.await();
            for (int i = 0; i < EACH / 20; i++) {
              long before = journal.lastSeq();
              session.append(end("lane", i));
              session.commit();
              assertThat(journal.durableSeq())
                  .as("its own entry, before the wire")
                  .isGreaterThan(before);
            }
            return null;
          };
      Callable<Void> timer =
          () -> {
            together.await();
            for (int i = 0; i < 50; i++) {
              session.commit();
            }
            return null;
          };
      for (Future<Void> each : threads.invokeAll(List.of(engine, lane, timer))) {
        each.get();
      }
      session.commit();
      assertThat(journal.durableSeq()).isEqualTo(EACH + EACH / 20);
      List<String> engineSaid = new ArrayList<>();
      List<String> laneSaid = new ArrayList<>();
      journal.read(
          1,
          line -> {
            String hash = ((JournalEntry.SessionEnded) line.entry()).snapshotHash();
            (hash.startsWith("engine") ? engineSaid : laneSaid).add(hash);
          });
      assertThat(engineSaid).hasSize(EACH).isSorted();
      assertThat(laneSaid).hasSize(EACH / 20).isSorted();
    }
    assertThat(told.get()).isPositive();
  }

  private static JournalEntry end(String who, int number) {
    return new JournalEntry.SessionEnded("%s %05d".formatted(who, number), number);
  }
}
