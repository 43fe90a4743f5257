package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.store.ArchiveFailure;
import app.wheelhouse.store.ArchiveHolds;
import app.wheelhouse.store.ArchiveSource;
import app.wheelhouse.store.DataDirectory;
import app.wheelhouse.store.DataLocation;
import app.wheelhouse.store.DirectoryBusy;
import app.wheelhouse.store.DirectoryLock;
import app.wheelhouse.store.DirectoryUnusable;
import app.wheelhouse.store.EvidenceBook;
import app.wheelhouse.store.EvidenceFailure;
import app.wheelhouse.store.JournalDamaged;
import app.wheelhouse.store.JournalEntries;
import app.wheelhouse.store.JournalFailure;
import app.wheelhouse.store.JournalRecord;
import app.wheelhouse.store.JournalRefused;
import app.wheelhouse.store.OutcomeBook;
import app.wheelhouse.store.VerifyReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A data directory that no desk has open, for reading; nothing in it is changed.
final class DecisionShelf implements AutoCloseable {
  private final DirectoryLock lock;
  private final EvidenceBook evidence;
  private final List<String> notes = new ArrayList<>();

  private DecisionShelf(DirectoryLock lock) {
    this.lock = lock;
    this.evidence = EvidenceBook.open(lock.directory().path());
  }

  /// @param data null for the desk's own place
  /// @throws BadInput when there is none, or another process has it
  static DecisionShelf open(@Nullable Path data, Map<String, String> environment) throws BadInput {
    Path place =
        DataLocation.resolve(
            data, environment, System.getProperty("os.name"), System.getProperty("user.home"));
    if (!Files.isDirectory(place)) {
      throw new BadInput(place + " is no data directory; name one with --data DIR");
    }
    try {
      return new DecisionShelf(DataDirectory.open(place).lock());
    } catch (DirectoryBusy | DirectoryUnusable unusable) {
      throw new BadInput(String.valueOf(unusable.getMessage()));
    }
  }

  EvidenceBook evidence() {
    return evidence;
  }

  /// Hands over all that the journal holds; what cannot be read behind a damage is noted.
  void journal(Consumer<JournalRecord> sink) throws BadInput {
    Path file = lock.directory().journalFile();
    if (!Files.exists(file)) {
      note("There is no order journal here.");
      return;
    }
    try {
      VerifyReport report = JournalEntries.read(file, sink);
      switch (report.outcome()) {
        case VerifyReport.Sound _, VerifyReport.TornTail _ -> {}
        case VerifyReport.Damaged(long seq, long offset, String reason) ->
            note(
                "Record "
                    + seq
                    + " of the journal is damaged at byte "
                    + offset
                    + " ("
                    + reason
                    + "): what stands behind it is not shown.");
      }
    } catch (JournalRefused | JournalDamaged | JournalFailure unusable) {
      throw new BadInput(String.valueOf(unusable.getMessage()));
    }
  }

  /// Every decision, and every ask that no decision came of; by session, then by time.
  List<DecisionLine> lines() throws BadInput {
    try (OutcomeBook outcomes = OutcomeBook.open(lock.directory().path())) {
      var asked = evidence.all();
      asked.notes().forEach(this::note);
      outcomes.notes().forEach(this::note);
      DecisionGathering gathering = new DecisionGathering(asked.entries(), outcomes.all());
      List<JournalRecord> last = new ArrayList<>();
      journal(record -> {
        gathering.take(record.entry());
        last.clear();
        last.add(record);
      });
      ArchiveHolds.read(lock.directory().path(), source(last), gathering::hold).forEach(this::note);
      return gathering.lines();
    } catch (EvidenceFailure | ArchiveFailure unusable) {
      throw new BadInput(String.valueOf(unusable.getMessage()));
    }
  }

  /// Reads the journal again where the archive asks for more than its newest record.
  private ArchiveSource source(List<JournalRecord> last) {
    return new ArchiveSource() {
      @Override
      public long lastSeq() {
        return last.isEmpty() ? 0 : last.getLast().seq();
      }

      @Override
      public void read(long fromSeq, Consumer<JournalRecord> sink) {
        JournalEntries.read(
            lock.directory().journalFile(),
            record -> {
              if (record.seq() >= fromSeq) {
                sink.accept(record);
              }
            });
      }
    };
  }

  /// What could not be read, as sentences.
  List<String> notes() {
    return List.copyOf(notes);
  }

  private void note(String sentence) {
    notes.add(sentence);
  }

  @Override
  public void close() {
    evidence.close();
    lock.close();
  }
}
