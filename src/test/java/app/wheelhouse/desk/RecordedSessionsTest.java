package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.store.OrderJournal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedSessionsTest {
  @TempDir Path folder;

  static JournalEntry started(String session, String mode) {
    return new JournalEntry.SessionStarted(
        session, mode, new AccountId("paper", "main"), Money.of(10_000), "a source", 0);
  }

  static JournalEntry entry(int number) {
    return new JournalEntry.StateChanged(TradingState.ACTIVE, true, "entry " + number, number);
  }

  private RecordedSessions in(JournalEntry... entries) {
    Path file = folder.resolve("orders.journal");
    OrderJournal.create(file, 0).close();
    try (OrderJournal journal = OrderJournal.open(file, 0)) {
      for (JournalEntry each : entries) {
        journal.appendAndCommit(each);
      }
      return RecordedSessions.in(journal);
    }
  }

  @Test
  void countsSessionsOfAllModesForTheNextName() {
    RecordedSessions none = in();
    assertThat(none.nextName(Mode.DEMO)).isEqualTo("demo-1");
    assertThat(none.nextName(Mode.REPLAY)).isEqualTo("replay-1");
    assertThat(none.newestEntries()).isEmpty();
  }

  @Test
  void namesTheNextSessionAfterTheNumberOfThoseThere() {
    RecordedSessions two = in(started("demo-1", "demo"), started("replay-2", "replay"));
    assertThat(two.nextName(Mode.REPLAY)).isEqualTo("replay-3");
  }

  @Test
  void givesAllEntriesOfTheNewestSessionWithoutItsEnds() throws BadInput {
    RecordedSessions sessions =
        in(
            started("replay-1", "replay"),
            entry(1),
            new JournalEntry.SessionEnded("hash", 2),
            started("replay-2", "replay"),
            entry(3),
            new JournalEntry.SessionEnded("hash", 4),
            entry(5));
    assertThat(sessions.newest(Mode.REPLAY)).isEqualTo("replay-2");
    assertThat(sessions.newestEntries())
        .containsExactly(started("replay-2", "replay"), entry(3), entry(5));
  }

  @Test
  void givesAllSessionsOfOneAccountInItsModeOldestFirst() {
    JournalEntry other =
        new JournalEntry.SessionStarted(
            "demo-3", "demo", new AccountId("paper", "other"), Money.of(10_000), "a source", 0);
    Path file = folder.resolve("accounts.journal");
    OrderJournal.create(file, 0).close();
    try (OrderJournal journal = OrderJournal.open(file, 0)) {
      for (JournalEntry each :
          List.of(
              started("demo-1", "demo"),
              entry(1),
              new JournalEntry.SessionEnded("hash", 2),
              started("replay-2", "replay"),
              entry(3),
              other,
              entry(4),
              started("demo-4", "demo"),
              entry(5))) {
        journal.appendAndCommit(each);
      }
      RecordedSessions sessions = RecordedSessions.in(journal);

      assertThat(sessions.ofAccount(Mode.DEMO, new AccountId("paper", "main")))
          .containsExactly(
              started("demo-1", "demo"),
              entry(1),
              new JournalEntry.SessionEnded("hash", 2),
              started("demo-4", "demo"),
              entry(5));
      assertThat(sessions.ofAccount(Mode.DEMO, new AccountId("paper", "nobody"))).isEmpty();
    }
  }

  @Test
  void refusesToContinueNothing() {
    RecordedSessions none = in();
    assertThatThrownBy(() -> none.newest(Mode.REPLAY))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("There is no session to continue")
        .hasMessageContaining("without --resume");
  }

  @Test
  void refusesToContinueAnotherMode() {
    RecordedSessions one = in(started("demo-1", "demo"));
    assertThatThrownBy(() -> one.newest(Mode.REPLAY))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("The newest session is of mode demo")
        .hasMessageContaining("--mode demo");
  }
}
