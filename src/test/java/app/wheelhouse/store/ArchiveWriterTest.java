package app.wheelhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveWriterTest {
  @TempDir Path directory;
  private final ArchiveScript script = ArchiveScript.full();
  private final List<String> alerts = Collections.synchronizedList(new ArrayList<>());

  private ArchiveRow.Hold hold(long number) {
    return new ArchiveRow.Hold(script.rows(), script.hold(number));
  }

  private ArchiveRow.Balance balance(long time) {
    BalanceSample sample =
        new BalanceSample(time, Money.of("12.5"), Money.of("-0.000000001"), Money.ZERO);
    return new ArchiveRow.Balance(script.rows(), sample);
  }

  @Nested
  class BesideAJournal {
    @Test
    void writesWhatTheJournalHasAndTheRowsBesideIt() {
      try (OrderJournal journal = OrderJournal.inMemory();
          Archive archive = Archive.inMemory("writer")) {
        ArchiveSource source = ArchiveSource.of(journal);
        try (ArchiveWriter writer = new ArchiveWriter(archive, source, directory, alerts::add)) {
          writer.start();
          for (JournalRecord record : script.records) {
            journal.appendAndCommit(record.entry());
            writer.journalAdvanced();
            writer.offer(balance(record.seq()));
          }
          writer.offer(hold(1));
          writer.flush();

          assertThat(archive.lastJournalSeq()).isEqualTo(script.records.size());
          assertThat(archive.differences(source)).isEmpty();
          assertThat(archive.queries().decisions("alpha", 10))
              .extracting(DecisionRecord::sequence)
              .containsExactly(4L, 1L);
          assertThat(archive.queries().balances("alpha", ArchiveScript.PAPER, 100)).hasSize(22);
        }
      }
      assertThat(alerts).isEmpty();
    }

    @Test
    void writesWhatWaitsBeforeItEnds() {
      try (Archive archive = Archive.inMemory("ending")) {
        ArchiveSource source = ArchiveSource.of(script.records);
        ArchiveWriter writer = new ArchiveWriter(archive, source, directory, alerts::add);
        writer.offer(hold(1));
        writer.start();
        writer.offer(hold(2));
        writer.stop();
        writer.stop();

        assertThat(archive.queries().decisions("alpha", 10)).hasSize(3);
        assertThat(archive.differences(source)).isEmpty();
      }
    }
  }

  @Nested
  class ATrickle {
    private final List<Integer> groups = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch written = new CountDownLatch(1);

    private final ArchiveTarget counting =
        new ArchiveTarget() {
          @Override
          public long catchUp(ArchiveSource source) {
            return 0;
          }

          @Override
          public void record(List<? extends ArchiveRow> rows) {
            groups.add(rows.size());
            written.countDown();
          }
        };

    private ArchiveWriter patient() {
      return new ArchiveWriter(
          counting,
          ArchiveSource.of(List.of()),
          directory,
          alerts::add,
          pause -> {},
          Duration.ofHours(1));
    }

    @Test
    void isWrittenTogetherWhenSomebodyWaitsForIt() {
      try (ArchiveWriter writer = patient()) {
        writer.start();
        writer.offer(hold(1));
        writer.journalAdvanced();
        writer.offer(hold(2));
        writer.flush();
        assertThat(groups).containsExactly(2);

        writer.offer(hold(3));
        writer.stop();
        assertThat(groups).containsExactly(2, 1);
      }
    }

    @Test
    void isWrittenUnaskedWhenItHasBecomeMuch() throws InterruptedException {
      try (ArchiveWriter writer = patient()) {
        writer.start();
        for (int i = 0; i < ArchiveWriter.MANY; i++) {
          writer.offer(hold(i));
        }
        assertThat(written.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(groups).containsExactly(ArchiveWriter.MANY);
      }
    }
  }

  @Nested
  class WhenWritesFail {
    private final AtomicInteger failures = new AtomicInteger();
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private final List<ArchiveRow> kept = Collections.synchronizedList(new ArrayList<>());

    private final ArchiveTarget broken =
        new ArchiveTarget() {
          @Override
          public long catchUp(ArchiveSource source) {
            failWhileAsked();
            return 0;
          }

          @Override
          public void record(List<? extends ArchiveRow> rows) {
            failWhileAsked();
            kept.addAll(rows);
          }
        };

    private void failWhileAsked() {
      if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new ArchiveFailure("no");
      }
    }

    private ArchiveWriter writer() {
      return new ArchiveWriter(
          broken,
          ArchiveSource.of(List.of()),
          directory,
          alerts::add,
          pauses::add,
          Duration.ofMillis(1));
    }

    @ParameterizedTest
    @CsvSource(
        textBlock =
            """
            1, true
            2, true
            3, true
            4, false
            """)
    void triesThreeTimesMore(int times, boolean written) {
      try (ArchiveWriter writer = writer()) {
        writer.start();
        writer.flush();
        failures.set(times);
        writer.offer(hold(1));
        writer.flush();
      }
      assertThat(kept.size()).isEqualTo(written ? 1 : 0);
      assertThat(pauses).hasSize(Math.min(times, 3));
      assertThat(Files.exists(directory.resolve("emergency.jsonl"))).isNotEqualTo(written);
      assertThat(alerts).hasSize(written ? 0 : 1);
    }

    @Test
    void saysOnceThatTheArchiveIsBehindAndOnceThatItCaughtUp() {
      try (ArchiveWriter writer = writer()) {
        failures.set(12);
        writer.start();
        writer.flush();
        for (int i = 0; i < 4; i++) {
          writer.journalAdvanced();
          writer.flush();
        }
      }
      assertThat(alerts)
          .containsExactly(
              "The archive is behind the journal and cannot be written; the journal has every"
                  + " record and the archive will catch up. Check the disk.",
              "The archive has caught up with the journal.");
    }

    @Test
    void theNextStartTakesTheEmergencyFileIn() throws IOException {
      try (ArchiveWriter writer = writer()) {
        writer.start();
        writer.flush();
        failures.set(4);
        writer.offer(hold(3));
        writer.flush();
        failures.set(4);
        writer.offer(balance(77));
        writer.flush();
      }
      Path emergency = directory.resolve("emergency.jsonl");
      Files.writeString(emergency, Files.readString(emergency) + "{\"table\":\"deci");

      try (Archive archive = Archive.open(directory, ArchiveSource.of(script.records))) {
        assertThat(archive.queries().decisions("alpha", 10)).contains(hold(3).decision());
        assertThat(archive.queries().balances("alpha", ArchiveScript.PAPER, 10))
            .containsExactly(balance(77).sample());
        assertThat(archive.report().lines())
            .endsWith(
                "2 rows from the emergency file were taken into the archive; the file is kept as"
                    + " emergency.jsonl.taken-in-1.",
                "1 of its lines could not be read.");
      }
      assertThat(emergency).doesNotExist();
    }
  }
}
