package app.wheelhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PowerCutTest {
  private static final long RESERVE = 1 << 14;

  @Test
  void keepsWhatWasConfirmedThroughTornWritesAndNeverTakesThemForDamage() {
    int torn = 0;
    for (int seed = 0; seed < 40; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      MemoryStorage medium = new MemoryStorage();
      OrderJournal.over(medium, RESERVE).close();
      long confirmed = 0;
      for (int round = 0; round < 12; round++) {
        PowerCutStorage disk = new PowerCutStorage(medium, random.nextInt(1, 30), random);
        confirmed = Math.max(confirmed, appendUntilTheCut(disk, random));
        medium = disk.afterPowerCut();
        OpenReport report = OrderJournal.over(medium, RESERVE).openReport();
        torn += report.truncatedBytes() > 0 ? 1 : 0;
        assertThat(report.lastSeq())
            .as("seed %d round %d", seed, round)
            .isGreaterThanOrEqualTo(confirmed);
      }
      assertHoldsNumbered(OrderJournal.over(medium, RESERVE));
    }
    assertThat(torn).isGreaterThan(100);
  }

  private static long appendUntilTheCut(PowerCutStorage disk, SplittableRandom random) {
    long confirmed = 0;
    try {
      OrderJournal journal = OrderJournal.over(disk, RESERVE);
      confirmed = journal.durableSeq();
      while (true) {
        for (int i = random.nextInt(1, 12); i > 0; i--) {
          journal.append(RandomEntries.numbered(journal.lastSeq() + 1));
        }
        journal.commit(journal.lastSeq());
        confirmed = journal.durableSeq();
      }
    } catch (JournalFailure powerCut) {
      return confirmed;
    }
  }

  private static void assertHoldsNumbered(OrderJournal journal) {
    List<JournalRecord> records = OrderJournalTest.records(journal, 1);
    for (int i = 0; i < records.size(); i++) {
      assertThat(records.get(i).entry()).isEqualTo(RandomEntries.numbered(i + 1));
    }
  }
}
