package app.wheelhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
  private static final int ROUNDS = Boolean.getBoolean("wheelhouse.drill") ? 60 : 4;

  @TempDir Path folder;

  /// Appends numbered orders until it is killed and prints each number that is committed.
  static final class AppendForEver {
    private AppendForEver() {}

    public static void main(String[] arguments) {
      DirectoryLock lock = DataDirectory.open(Path.of(arguments[0])).lock();
      OrderJournal journal = OrderJournal.openIn(lock, 1 << 18);
      System.out.println(journal.lastSeq());
      while (true) {
        journal.append(RandomEntries.numbered(journal.lastSeq() + 1));
        System.out.println(journal.appendAndCommit(RandomEntries.numbered(journal.lastSeq() + 1)));
      }
    }
  }

  @Test
  void losesNoConfirmedOrderWhenTheDeskIsKilledAtAnyPoint() throws Exception {
    SplittableRandom random = new SplittableRandom(20);
    long confirmed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      try (ChildJvm desk = ChildJvm.start(AppendForEver.class, folder.toString())) {
        confirmed = Math.max(confirmed, killAfter(desk, random.nextInt(1, 400)));
      }
      VerifyReport verified = JournalVerifier.verify(folder.resolve("orders.journal"));
      assertThat(verified.isUsable()).as("round %d: %s", round, verified).isTrue();
      confirmed = Math.max(confirmed, assertHoldsNumbered(confirmed));
    }
    assertThat(confirmed).isGreaterThan(ROUNDS);
  }

  private static long killAfter(ChildJvm desk, int lines) throws Exception {
    long last = 0;
    for (int i = 0; i < lines; i++) {
      last = number(desk.readLine());
    }
    desk.kill();
    // What it had printed before it died was confirmed too; its last line may be cut off.
    String before = "";
    String line = desk.readLine();
    while (line != null) {
      last = before.isEmpty() ? last : number(before);
      before = line;
      line = desk.readLine();
    }
    return last;
  }

  private static long number(@Nullable String line) {
    assertThat(line).as("a number from the other process").isNotNull().matches("[0-9]+");
    return Long.parseLong(String.valueOf(line));
  }

  private long assertHoldsNumbered(long confirmed) {
    try (DirectoryLock lock = DataDirectory.open(folder).lock();
        OrderJournal journal = OrderJournal.openIn(lock, 1 << 18)) {
      List<JournalRecord> records = OrderJournalTest.records(journal, 1);
      assertThat(records.size()).isGreaterThanOrEqualTo((int) confirmed);
      for (JournalRecord record : records) {
        assertThat(record.entry()).isEqualTo(RandomEntries.numbered(record.seq()));
      }
      return records.size();
    }
  }
}
