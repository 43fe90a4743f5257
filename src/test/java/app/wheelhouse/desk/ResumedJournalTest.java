package app.wheelhouse.desk;

import static app.wheelhouse.desk.RecordedSessionsTest.entry;
import static app.wheelhouse.desk.RecordedSessionsTest.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.execution.NotDurable;
import app.wheelhouse.store.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResumedJournalTest {
  private final List<JournalEntry> written = new ArrayList<>();
  private int commits;

  private final SessionJournal beyond =
      new SessionJournal() {
        @Override
        public void append(JournalEntry each) {
          written.add(each);
        }

        @Override
        public void commit() {
          commits++;
        }
      };

  @Test
  void comparesWhatIsThereAndAppendsTheRest() throws NotDurable {
    ResumedJournal journal = new ResumedJournal(List.of(entry(1), entry(2)), beyond);
    assertThat(journal.caughtUp()).isFalse();
    journal.append(entry(1));
    journal.commit();
    assertThat(commits).as("nothing new to make durable").isZero();
    journal.append(entry(2));
    assertThat(journal.caughtUp()).isTrue();
    assertThat(journal.compared()).isEqualTo(2);
    journal.append(entry(3));
    journal.commit();
    assertThat(written).containsExactly(entry(3));
    assertThat(commits).isEqualTo(1);
  }

  @Test
  void writesNothingWhenTheRunIsAnotherOne() throws NotDurable {
    ResumedJournal journal = new ResumedJournal(List.of(entry(1), entry(2)), beyond);
    journal.append(entry(1));
    assertThatThrownBy(() -> journal.append(entry(7)))
        .isInstanceOf(ResumeMismatch.class)
        .hasMessageContaining("its entry 2 is")
        .hasMessageContaining("Resume with the same tapes, instruments, seed and version");
    assertThat(written).isEmpty();
  }

  @Test
  void showsBothBeginningsWhenTheyDiffer() {
    JournalEntry was = started("replay-1", "replay");
    ResumedJournal journal = new ResumedJournal(List.of(was), beyond);
    JournalEntry.SessionStarted first = (JournalEntry.SessionStarted) was;
    JournalEntry is =
        new JournalEntry.SessionStarted(
            first.session(),
            first.mode(),
            first.account(),
            first.deposit(),
            "another source",
            first.time());
    assertThatThrownBy(() -> journal.append(is))
        .hasMessageContaining("it began as \"a source\" and not as \"another source\"");
  }

  @Test
  void appendsFromTheStartWhenNothingWasRecorded() throws NotDurable {
    ResumedJournal journal = new ResumedJournal(List.of(), beyond);
    assertThat(journal.caughtUp()).isTrue();
    journal.append(entry(1));
    assertThat(written).containsExactly(entry(1));
  }
}
